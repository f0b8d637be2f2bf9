import { v7 as uuidv7 } from 'uuid'
import { addDays, daysBetween } from '~/domain/dates'
import { decideBusinessPlan } from '~/features/mentoring/decide-business-plan.server'
import { recordTraining } from '~/features/mentoring/record-training.server'
import { startBusiness } from '~/features/mentoring/start-business.server'
import { writeBusinessPlan } from '~/features/mentoring/write-business-plan.server'
import type { Diary } from './diary.server'
import type { FamilyMember } from './family'
import type { HouseholdCase } from './household-cases'
import { trades, type Trade } from './trades'
import type { Staff } from './simulated-deeds.server'

export type Business = { id: string; trade: Trade; caregiver: FamilyMember; approvedDay: number }

/** From the idea to the approved plan: the business of one caregiver, its training and its plan decided by another. */
export function businessDeeds(house: HouseholdCase, caregiver: FamilyMember, staff: Staff, { note }: Diary): Business {
  const { random, story, team, officer } = house
  const businessId = uuidv7()
  const trade = random.pick(
    trades.filter(({ measure, rare }) => !rare && (measure === 'livestock') === (story.livestock ?? false)),
  )
  const chosen = story.kit === 'waitingAboveCeiling' ? (trades.find(({ rare }) => rare) ?? trade) : trade
  const startedDay = random.between(30, 40)
  const trainedDay = random.between(58, 70)
  const writtenDay = trainedDay + random.between(4, 8)
  const approvedDay = writtenDay + random.between(3, 7)
  const planId = uuidv7()

  note(startedDay, officer, 'start business', (context, on) =>
    startBusiness(context, house.id, {
      id: businessId,
      caregiverId: caregiver.id,
      mentorId: staff[team.mentor].id,
      measure: chosen.measure,
      idea: chosen.idea,
      nextVisitOn: addDays(on, Math.max(40, 130 - startedDay)),
    }),
  )
  if (story.training === undefined) {
    const daysHeld = random.pick([5, 6])
    note(trainedDay, officer, 'record training', (context, on) =>
      recordTraining(context, house.id, {
        id: uuidv7(),
        personId: caregiver.id,
        topic: chosen.measure === 'livestock' ? 'livestock' : random.pick(['literacyAgr', 'startCree', 'improveGerme']),
        daysHeld,
        daysAttended: daysHeld - (random.chance(0.3) ? 1 : 0),
        endedOn: on,
      }),
    )
  }
  if (story.training === 'missing') return { id: businessId, trade: chosen, caregiver, approvedDay }

  const takings = random.between(14, 26) * 1000
  note(writtenDay, team.mentor, 'write business plan', (context) =>
    writeBusinessPlan(context, businessId, {
      id: planId,
      version: 0,
      activity: chosen.idea,
      market: chosen.market,
      expectedTakings: takings,
      expectedCosts: takings - random.between(4, 8) * 1000,
    }),
  )
  note(approvedDay, officer, 'decide business plan', (context) =>
    decideBusinessPlan(context, businessId, { planId, outcome: 'approved' }),
  )
  return { id: businessId, trade: chosen, caregiver, approvedDay }
}

/** Whole weeks of takings and costs, XOF, so many days after the kit came. */
export function weekOf({ story, random }: HouseholdCase, kitOn: string, on: string) {
  const months = daysBetween(kitOn, on) / 30
  const growth = { thriving: 1 + 0.16 * months, steady: 1 + 0.04 * months, failing: Math.max(0.2, 1 - 0.14 * months) }
  const takings = Math.round((17 + 4 * random.next()) * growth[story.business] * 2) * 500
  const share = story.business === 'failing' ? 0.86 + 0.2 * random.next() : 0.6 + 0.15 * random.next()
  return { takings, costs: Math.round((takings * share) / 500) * 500 }
}
