import { inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { people } from '#db/schema/index'
import { addDays } from '~/domain/dates'
import { endIntake } from '~/features/intake/end-intake.server'
import { registerAtCentre } from '~/features/intake/register-at-centre.server'
import type { Context } from '~/server/context.server'
import { caseDeeds } from './case-deeds.server'
import { cohort2022, published2022, type CohortMember } from './cohort-2022'
import { cohortHousehold } from './cohort-household'
import { seededRandom } from './seeded-random'
import type { SimulatedDeed, Staff } from './simulated-deeds.server'
import { mensNames, womensNames } from './synthetic-names'

const seed = 2022
const households = 12

/**
 * The centre's cohort of 2022. Most of the 220 have no household here, their cases ended at the centre; the 28 in reintegration live in twelve
 * households whose plans were closed in 2023.
 */
export function cohortDeeds(staff: Staff): SimulatedDeed[] {
  const random = seededRandom(seed)
  const everybody = cohort2022(random)
  const supported = supportedOf(everybody)
  const others = everybody.filter((member) => !supported.includes(member))
  const alone = others.flatMap(({ sex, age }): SimulatedDeed[] => {
    const on = addDays('2022-01-03', random.between(0, 355))
    const person = {
      id: uuidv7(),
      givenName: random.pick(sex === 'male' ? mensNames : womensNames),
      familyName: random.pick(mensNames),
      sex,
      age,
      referredBy: random.pick(['police', 'police', 'community', 'nationalReferralMechanism'] as const),
      referredOn: on,
      registeredOn: on,
      synthetic: true,
    }
    const endedOn = addDays(on, random.between(5, 60))
    const reason = random.pick(['formal_closing', 'formal_closing', 'repatriated', 'transferred'] as const)
    const ending = { id: uuidv7(), reason, endedOn, note: 'Prise en charge au centre terminée.' }
    return [
      { on, by: 'officer3', what: 'register person', run: (context) => registerAtCentre(context, person) },
      { on: endedOn, by: 'officer3', what: 'end intake', run: (context) => endIntake(context, person.id, ending) },
    ]
  })
  return [...alone, ...Array.from({ length: households }, (_, place) => place).flatMap((place) => household(place))]

  function household(place: number): SimulatedDeed[] {
    const members = supported.filter((_, index) => index % households === place)
    const { house, cohortIds } = cohortHousehold(place, members)
    const { deeds } = caseDeeds(house, staff, [])
    const [register] = deeds
    const join: SimulatedDeed = {
      on: register?.on ?? house.returnedOn,
      by: house.officer,
      what: 'join cohort',
      run: (context) => joinCohort(context, cohortIds),
    }
    return [...deeds.slice(0, 1), join, ...deeds.slice(1)]
  }
}

/** Four mothers and 24 children, boys and girls as they come: the split is not published. */
function supportedOf(everybody: readonly CohortMember[]) {
  const mothers = everybody.filter(({ sex, age }) => sex === 'female' && age >= 29).slice(0, 4)
  const children = everybody
    .filter(({ age }) => age >= 7 && age <= 13)
    .slice(0, published2022.reintegration - mothers.length)
  return [...children, ...mothers]
}

/** A member of a household is put into the cohort by nobody's form: only this cohort was assisted before Komawa. */
function joinCohort({ store }: Context, ids: string[]) {
  return store.write((tx) =>
    tx.update(people).set({ centreCohort: '2022', reintegration: true }).where(inArray(people.id, ids)),
  )
}
