import { and, eq, isNull } from 'drizzle-orm'
import { followUpContacts, households, plans } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { stepsBeforePlan } from '~/domain/plans/before-plan'
import { lateFrom } from '~/domain/plans/milestone-state'
import { standingContacts } from './standing-answers.server'
import { templateInForce } from './templates.server'

/** What lists keep of a family without a plan: what is due first, and from when it is late; with a plan, the plan says it. */
export async function keepFirstDue(tx: Db, { now }: { now: Date }, householdId: string) {
  const [plan] = await tx.select({ id: plans.id }).from(plans).where(eq(plans.householdId, householdId)).limit(1)
  const [household] = await tx
    .select({ reunifiedOn: households.reunifiedOn, risk: households.riskLevel })
    .from(households)
    .where(and(eq(households.id, householdId), isNull(households.closedOn)))
  if (plan || !household) return

  const template = await templateInForce(tx, nigerDate(now))
  const [next] = stepsBeforePlan(household, await wasContacted(tx, householdId), template)
  const from = next ? lateFrom(next) : null
  await tx
    .update(households)
    .set({
      nextDueOn: next?.plannedOn ?? null,
      nextDueCode: next?.code ?? null,
      lateFrom: from,
      lateCode: from && next ? next.code : null,
      lateDueOn: from && next ? next.plannedOn : null,
    })
    .where(eq(households.id, householdId))
}

async function wasContacted(tx: Db, householdId: string) {
  const [contact] = await tx
    .select({ id: followUpContacts.id })
    .from(followUpContacts)
    .where(and(eq(followUpContacts.householdId, householdId), standingContacts(tx)))
    .limit(1)
  return contact !== undefined
}
