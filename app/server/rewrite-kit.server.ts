import { eq } from 'drizzle-orm'
import { kits, kitVoids } from '#db/schema/index'
import type { Db } from '#db/store'
import { releaseCommitment } from './budget.server'
import type { Context } from './context.server'
import { keepKitState } from './keep-kit-state.server'
import type { KitRecord } from './kit-record.server'
import { approvalsGiven, approvalsOf } from './kit-standing'
import { recordEvent } from './record-event.server'
import { sealedRows } from './sealed-rows.server'
import { writeVersion, type ContentForm } from './write-version.server'

/**
 * A new version of a request: every approval of the old one is voided and its money goes back to its line. A request
 * that waits goes on waiting; one that was approved is submitted anew. Source: docs/programme-rules.md §4.
 *
 * @param id of the version
 */
export async function rewriteKit(tx: Db, context: Context, record: KitRecord, id: string, form: ContentForm) {
  const { actor, now } = context
  const { kit, type, current } = record
  const wasApproved = approvalsOf(record).length > 0
  const voided = approvalsGiven(record).map((decision) => decision.id)
  for (const decisionId of voided) {
    await tx.insert(kitVoids).values({ decisionId, voidedById: actor.id, voidedAt: now }).onConflictDoNothing()
  }
  await releaseCommitment(tx, context, { kitId: kit.id, causeId: id })
  const number = current.number + 1
  const next = { id, kit, type, number, submitted: kit.state === 'submitted', before: current.lines }
  const { total, contentHash, supplier } = await writeVersion(tx, context, next, form)
  await tx.update(kits).set({ currentVersion: number }).where(eq(kits.id, kit.id))
  await keepKitState(tx, kit.id, now)
  await recordEvent(tx, {
    actor,
    now,
    action: wasApproved ? 'kit.approvalVoided' : 'kit.linesChanged',
    subjects: [
      { kind: 'kit', id: kit.id },
      { kind: 'household', id: kit.householdId },
      { kind: 'person', id: kit.caregiverId },
      ...(supplier === null ? [] : [{ kind: 'supplier' as const, id: supplier.id }]),
    ],
    details: {
      ...{ number: kit.number, version: number, total, totalBefore: current.total, contentHash },
      newSupplier: supplier?.isNew ?? false,
      rows: [await sealedRows(tx, 'version', [id]), await sealedRows(tx, 'void', voided)],
    },
  })
}
