import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { kitDecisions, kits, kitVersions, kitVoids } from '#db/schema/index'
import type { Db } from '#db/store'
import { releaseCommitment } from './budget.server'
import type { Actor, Context } from './context.server'
import { keepKitState } from './keep-kit-state.server'
import { kitInTrade } from './kit-in-trade.server'
import { kitRecord } from './kit-record.server'
import { approvalsGiven } from './kit-standing'
import { recordEvent } from './record-event.server'
import { sealedRows } from './sealed-rows.server'

/**
 * After somebody declared a tie: what they approved there, and nobody has handed over, bought or paid for yet, is not
 * approved by them any more. The money goes back to its line and the request waits for others. Where their approval was
 * one of two, the other's stands unless it had completed. Source: docs/programme-rules.md §4.
 *
 * @param id of the tie, the cause of what is released
 * @returns how many requests wait anew, and how many stand because their goods are being bought or were paid for
 */
export async function voidTiedApprovals(tx: Db, context: Context, of: Tie, id: string) {
  const { actor, now } = context
  let voided = 0
  let standing = 0
  for (const { kitId } of await approvedBy(tx, actor, of)) {
    const record = await kitRecord(tx, eq(kits.id, kitId))
    if (!record) continue
    const { inALot, paid } = await kitInTrade(tx, kitId)
    if (inALot || paid) {
      standing += 1
      continue
    }
    const { kit, current } = record
    const ids = approvalsGiven(record)
      .filter((one) => one.completes || one.decidedById === actor.id || one.onBehalfOfId === actor.id)
      .map((one) => one.id)
    const rows = ids.map((decisionId) => ({ decisionId, voidedById: actor.id, voidedAt: now }))
    await tx.insert(kitVoids).values(rows).onConflictDoNothing()
    const released = await releaseCommitment(tx, context, { kitId, causeId: id })
    await keepKitState(tx, kitId, now)
    const subjects = [
      { kind: 'kit' as const, id: kitId },
      { kind: 'household' as const, id: kit.householdId },
    ]
    const details = { number: kit.number, version: current.number, total: current.total, released }
    const sealed = [await sealedRows(tx, 'void', ids)]
    await recordEvent(tx, { actor, now, action: 'kit.approvalTied', subjects, details: { ...details, rows: sealed } })
    voided += 1
  }
  return { voided, standing }
}

type Tie = { householdId: string } | { supplierId: string }

/** Requests of this family or supplier, nothing handed over, whose current version this person approved. */
async function approvedBy(tx: Db, actor: Actor, of: Tie) {
  const tied = 'householdId' in of ? eq(kits.householdId, of.householdId) : eq(kitVersions.supplierId, of.supplierId)
  return await tx
    .selectDistinct({ kitId: kits.id })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .innerJoin(kitDecisions, eq(kitDecisions.versionId, kitVersions.id))
    .leftJoin(kitVoids, eq(kitVoids.decisionId, kitDecisions.id))
    .where(
      and(
        tied,
        inArray(kits.state, ['submitted', 'approved']),
        eq(kitDecisions.outcome, 'approved'),
        isNull(kitVoids.decisionId),
        or(eq(kitDecisions.decidedById, actor.id), eq(kitDecisions.onBehalfOfId, actor.id)),
      ),
    )
    .orderBy(kits.id)
}
