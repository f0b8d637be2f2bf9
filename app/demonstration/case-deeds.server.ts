import { and, eq, isNull } from 'drizzle-orm'
import { households } from '#db/schema/index'
import { addDays, type CivilDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { businessDeeds } from './business-deeds.server'
import { diary } from './diary.server'
import type { HouseholdCase } from './household-cases'
import { interviewDeeds } from './interview-deeds.server'
import { kitDeeds } from './kit-deeds.server'
import { planDeeds } from './plan-deeds.server'
import { registrationDeeds } from './registration-deeds.server'
import { schoolDeeds, type Pupil } from './school-deeds.server'
import type { SimulatedDeed, Staff } from './simulated-deeds.server'
import { visitDeeds } from './visit-deeds.server'

/** All that happens to one household from its return on, past the day of loading too. */
export function caseDeeds(house: HouseholdCase, staff: Staff): { deeds: SimulatedDeed[]; pupils: Pupil[] } {
  const pages = diary(house.returnedOn)
  registrationDeeds(house, pages)
  planDeeds(house, pages)
  const kitDays =
    house.story.plan === 'none'
      ? []
      : house.caregivers.map((caregiver) => {
          const business = businessDeeds(house, caregiver, staff, pages)
          const kitDay = kitDeeds(house, business, staff, pages)
          if (kitDay !== null) visitDeeds(house, business, kitDay, pages)
          return kitDay
        })
  interviewDeeds(house, kitDays[0] ?? null, pages)
  const pupils = schoolDeeds(house, pages)
  if (!house.story.closed) return { deeds: pages.deeds, pupils }

  const closedOn = addDays(house.returnedOn, house.age - 5)
  const close: SimulatedDeed = {
    on: closedOn,
    by: house.officer,
    what: 'close',
    run: (context) => closed(context, house.id, closedOn),
  }
  return { deeds: [...pages.deeds.filter(({ on }) => on < closedOn), close], pupils: [] }
}

/** The closing of a case has no deed of its own yet; the demonstration writes its day. */
function closed({ store }: Context, householdId: string, on: CivilDate) {
  return store.write((tx) =>
    tx
      .update(households)
      .set({ closedOn: on, nextDueOn: null, nextDueCode: null, lateFrom: null })
      .where(and(eq(households.id, householdId), isNull(households.closedOn))),
  )
}
