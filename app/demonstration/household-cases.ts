import { v7 as uuidv7 } from 'uuid'
import { addDays, daysBetween, type CivilDate } from '~/domain/dates'
import type { RiskLevel } from '~/domain/households/risk-levels'
import type { Username } from './accounts'
import { family, type FamilyMember } from './family'
import { seededRandom, type SeededRandom } from './seeded-random'
import { storyLines, type StoryLine } from './story-lines'
import { teams, type Team } from './teams'
import { villageNames } from './synthetic-names'

export type HouseholdCase = {
  id: string
  story: StoryLine
  random: SeededRandom
  team: Team
  officer: Username
  today: CivilDate
  returnedOn: CivilDate
  /** Days since the return. */
  age: number
  place: string
  schoolName: string
  village: string
  risk: RiskLevel
  members: FamilyMember[]
  caregivers: FamilyMember[]
  /** The children of the plan: of school age, those who came back first. */
  pupils: FamilyMember[]
  /** The child who is sent away in some stories, and when; a brother or sister of the one who came back. */
  sentAway: { child: FamilyMember; from: CivilDate; until: CivilDate | null } | null
}

const seed = 20_221_019

/** The current cohort: the same story lines with every officer, laid out from the day of loading. */
export function householdCases(today: CivilDate, officers: number): HouseholdCase[] {
  return teams
    .slice(0, officers)
    .flatMap((team, teamPlace) =>
      storyLines
        .flatMap((story) => Array.from({ length: story.households }, () => story))
        .map((story, place) => householdCase(today, team, story, seededRandom(seed + teamPlace * 100 + place), place)),
    )
}

function householdCase(
  today: CivilDate,
  team: Team,
  story: StoryLine,
  random: SeededRandom,
  placeInTeam: number,
): HouseholdCase {
  const returnedOn = addDays(today, -random.between(...story.returnedDaysAgo))
  const members = family(random, uuidv7, returnedOn)
  const place = team.communes[placeInTeam % team.communes.length] ?? team.communes[0]
  const pupils = members
    .filter(({ relation, age }) => isChild(relation) && age >= 6 && age <= 15)
    .sort((one, other) => Number(other.returnee) - Number(one.returnee))
    .slice(0, random.chance(0.4) ? 3 : 2)
  return {
    id: uuidv7(),
    story,
    random,
    team,
    officer: team.officer,
    today,
    returnedOn,
    age: daysBetween(returnedOn, today),
    place: place.pcode,
    schoolName: place.school,
    village: random.pick(villageNames),
    risk: story.risk ?? (random.chance(0.3) ? 'low' : 'medium'),
    members,
    caregivers: members.filter(({ caregiver }) => caregiver),
    pupils,
    sentAway: sentAway(random, story, pupils, returnedOn, today),
  }
}

/** In the stories of a child sent away it lasts; in some others a child was away when the family came back. */
function sentAway(
  random: SeededRandom,
  { childAwayFor, business, kit }: StoryLine,
  pupils: readonly FamilyMember[],
  returnedOn: CivilDate,
  today: CivilDate,
): HouseholdCase['sentAway'] {
  const child = pupils.at(-1)
  if (!child) return null
  if (childAwayFor !== undefined)
    return { child, from: addDays(today, -childAwayFor - random.between(0, 9)), until: null }
  if (kit !== 'delivered' || child.returnee) return null
  const cameBack = business === 'failing' ? 0.2 : 0.45
  if (!random.chance(cameBack)) return null
  return { child, from: addDays(returnedOn, -30), until: addDays(returnedOn, random.between(120, 150)) }
}

function isChild(relation: FamilyMember['relation']) {
  return relation === 'child' || relation === 'fosteredChild'
}
