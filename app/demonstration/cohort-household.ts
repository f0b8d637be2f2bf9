import { v7 as uuidv7 } from 'uuid'
import { addDays } from '~/domain/dates'
import type { CohortMember } from './cohort-2022'
import type { FamilyMember } from './family'
import type { HouseholdCase } from './household-cases'
import { seededRandom } from './seeded-random'
import type { StoryLine } from './story-lines'
import { mensNames, villageNames, womensNames } from './synthetic-names'
import { teams } from './teams'

const story: StoryLine = {
  code: 'cohort2022',
  households: 12,
  returnedDaysAgo: [480, 480],
  kit: 'delivered',
  business: 'steady',
  closed: true,
}

const seed = 28

/** A household of 2022 around those of its members whom the centre assisted; closed 16 months after the return. */
export function cohortHousehold(
  place: number,
  assisted: readonly CohortMember[],
): { house: HouseholdCase; cohortIds: string[] } {
  const random = seededRandom(seed + place)
  const team = random.pick(teams.slice(2))
  const commune = team.communes[place % team.communes.length] ?? team.communes[0]
  const returnedOn = addDays('2022-02-01', random.between(0, 300))
  const assistedMother = assisted.find(({ age }) => age >= 18)
  const mother: FamilyMember = {
    id: uuidv7(),
    givenName: random.pick(womensNames),
    familyName: random.pick(mensNames),
    sex: 'female',
    relation: 'head',
    age: assistedMother?.age ?? random.between(30, 42),
    caregiver: true,
    returnee: assistedMother !== undefined,
  }
  const fathersName = random.pick(mensNames)
  const childOf = (sex: FamilyMember['sex'], age: number, returnee: boolean): FamilyMember => ({
    id: uuidv7(),
    givenName: random.pick(sex === 'male' ? mensNames : womensNames),
    familyName: fathersName,
    sex,
    relation: 'child',
    age,
    motherId: mother.id,
    caregiver: false,
    returnee,
  })
  const cameBack = assisted.filter(({ age }) => age < 18).map(({ sex, age }) => childOf(sex, age, true))
  const stayed = childOf(random.pick(['male', 'female']), random.between(6, 9), false)
  const house: HouseholdCase = {
    id: uuidv7(),
    story,
    random,
    team,
    officer: team.officer,
    today: addDays(returnedOn, 480),
    returnedOn,
    age: 480,
    place: commune.pcode,
    schoolName: commune.school,
    village: random.pick(villageNames),
    risk: 'medium',
    members: [mother, ...cameBack, stayed],
    caregivers: [mother],
    pupils: cameBack,
    sentAway: null,
  }
  return { house, cohortIds: [...cameBack, ...(assistedMother ? [mother] : [])].map(({ id }) => id) }
}
