import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { completionWithdrawals, households, milestoneCompletions, planMilestones } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import '~/i18n/all-languages.server'
import { formatsOf } from '~/i18n/formats'
import { translator } from '~/i18n/translator'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { presencesOf } from '~/server/presences-of.server'

type Child = { id: string; householdId: string | null }

/**
 * C3 of each child in a plan stands on the first session held with the child present or the first mentoring contact, never before
 * the return. One typed later with an earlier day withdraws the completion and writes a new revision; one whose
 * completion was withdrawn counts no more. Source: docs/programme-rules.md §1.
 */
export async function startTutoring(tx: Db, context: Context, present: Child[]) {
  const inPlan = present.flatMap(({ id, householdId }) => (householdId === null ? [] : [{ id, householdId }]))
  if (inPlan.length === 0) return
  const ids = inPlan.map(({ id }) => id)
  const completions = await completionsOf(tx, ids)
  const presences = await presencesOf(tx, ids)
  const returns = await returnsOf(
    tx,
    inPlan.map(({ householdId }) => householdId),
  )
  for (const { id, householdId } of inPlan) {
    const own = completions.filter(({ personId }) => personId === id)
    const withdrawn = own.filter(({ withdrawnId }) => withdrawnId !== null).map(({ evidenceId }) => evidenceId)
    const first = presences.find(({ personId, evidenceId }) => personId === id && !withdrawn.includes(evidenceId))
    if (!first) continue
    const returnedOn = returns.get(householdId) ?? null
    const completedOn = returnedOn !== null && first.on < returnedOn ? returnedOn : first.on
    const standing = own.find(({ withdrawnId }) => withdrawnId === null)
    if (standing && (!ownEvidence.has(standing.evidence) || standing.completedOn <= completedOn)) continue
    if (standing) await withdraw(tx, context, standing.id, completedOn)
    const deed = { code: 'C3' as const, personId: id, evidence: first.evidence, evidenceId: first.evidenceId }
    await completeMilestone(tx, context, { householdId, ...deed, completedOn })
  }
}

const ownEvidence = new Set(['firstSession', 'firstContact'])

async function completionsOf(tx: Db, personIds: string[]) {
  return await tx
    .select({
      id: milestoneCompletions.id,
      personId: planMilestones.personId,
      completedOn: milestoneCompletions.completedOn,
      evidence: milestoneCompletions.evidence,
      evidenceId: milestoneCompletions.evidenceId,
      withdrawnId: completionWithdrawals.completionId,
    })
    .from(planMilestones)
    .innerJoin(milestoneCompletions, eq(milestoneCompletions.milestoneId, planMilestones.id))
    .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, milestoneCompletions.id))
    .where(and(eq(planMilestones.code, 'C3'), inArray(planMilestones.personId, personIds)))
}

async function returnsOf(tx: Db, householdIds: string[]) {
  const rows = await tx
    .select({ id: households.id, on: households.reunifiedOn })
    .from(households)
    .where(and(inArray(households.id, householdIds), isNotNull(households.reunifiedOn)))
  return new Map(rows.map(({ id, on }) => [id, on]))
}

async function withdraw(tx: Db, { actor, now }: Context, completionId: string, on: CivilDate) {
  const reason = translator(actor.locale)('session.earlierTyped', { on: formatsOf(actor.locale).date(on) })
  await tx.insert(completionWithdrawals).values({ completionId, reason, withdrawnById: actor.id, withdrawnAt: now })
}
