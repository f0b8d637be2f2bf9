import { addDays } from '~/domain/dates'
import type { SealedPicture } from '~/server/stored-pictures.server'
import type { Username } from './accounts'
import { businessDeeds } from './business-deeds.server'
import { closingDeeds, closingStage } from './closing-deeds.server'
import { diary } from './diary.server'
import { focalPoints } from './focal-point-deeds.server'
import type { HouseholdCase } from './household-cases'
import { interviewDeeds } from './interview-deeds.server'
import { kitDeeds } from './kit-deeds.server'
import { planDeeds } from './plan-deeds.server'
import { registrationDeeds } from './registration-deeds.server'
import { schoolDeeds, type Pupil } from './school-deeds.server'
import type { SimulatedDeed, Staff } from './simulated-deeds.server'
import { visitDeeds } from './visit-deeds.server'

/** All that happens to one household from its return on, past the day of loading too. */
export function caseDeeds(
  house: HouseholdCase,
  staff: Staff,
  goods: SealedPicture[],
): { deeds: SimulatedDeed[]; pupils: Pupil[] } {
  const pages = diary(house.returnedOn)
  registrationDeeds(house, pages)
  planDeeds(house, pages)
  const kitDays =
    house.story.plan === 'none'
      ? []
      : house.caregivers.map((caregiver) => {
          const business = businessDeeds(house, caregiver, staff, pages)
          const kitDay = kitDeeds(house, business, staff, pages, goods)
          if (kitDay !== null) visitDeeds(house, business, kitDay, pages)
          return kitDay
        })
  interviewDeeds(house, kitDays[0] ?? null, pages)
  const pupils = schoolDeeds(house, pages)
  if (!house.story.closed) return { deeds: pages.deeds, pupils }

  const ago = closingStage(house) === 'closed' ? closedAgo : askedAgo
  const closedOn = addDays(house.returnedOn, house.age - ago)
  const closing = closingDeeds(house, closedOn, closerOf(house))
  if (closingStage(house) !== 'closed') return { deeds: [...pages.deeds, ...closing], pupils }
  return { deeds: [...pages.deeds.filter(({ on }) => on < closedOn), ...closing], pupils: [] }
}

/** Days since the closing, so that the first light check is due now. */
const closedAgo = 95
/** One that still waits was asked for in these days. */
const askedAgo = 2

/** Nobody checks the closing they asked for. */
function closerOf({ officer }: HouseholdCase): Username {
  return officer === focalPoints[0] ? focalPoints[1] : focalPoints[0]
}
