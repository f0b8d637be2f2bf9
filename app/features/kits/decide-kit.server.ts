import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { mustNotWaitInARound } from '~/server/in-a-round.server'
import { kitRecord } from '~/server/kit-record.server'
import { recordEvent, type SubjectKind } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { writeKitDecision, type KitDecisionForm, type WrittenDecision } from '~/server/write-kit-decision.server'
import { decidableKits } from './decidable-kits.server'
import { subjectsOf } from './own-kit.server'

/**
 * A decision by another person than the requester, bound to the hash of what was read. The approval that completes
 * those needed takes the amount from its budget line.
 *
 * @throws {Refused} 404 not open to this actor; 403 a rule says no and who can; 409 decided or changed meanwhile, too
 * little money; 422 no reason, no other way or no budget line where one is needed
 */
export async function decideKit(context: Context, kitId: string, form: KitDecisionForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const record = await kitRecord(tx, and(eq(kits.id, kitId), decidableKits(tx, context, form.contentHash)))
    if (!record) throw new Refused('not-there', 404)
    await mustNotWaitInARound(tx, record.kit)
    const decision = await writeKitDecision(tx, context, record, form)
    if (!decision) return
    const { number, total, contentHash } = record.current
    const { step, ceiling, measured, together } = decision
    await recordEvent(tx, {
      actor,
      now,
      action: form.outcome === 'approved' && !decision.completes ? 'kit.approvedInPart' : `kit.${form.outcome}`,
      subjects: [...subjectsOf(record), ...behind(decision)],
      details: {
        ...{ number: record.kit.number, version: number, step, total, contentHash, ceiling },
        ...(together.length === 0 ? {} : { measured, together }),
        rows: [await sealedRows(tx, 'version', [record.current.id]), await sealedRows(tx, 'decision', [decision.id])],
      },
    })
  })
}

/** The line that pays, and the person in whose place it was decided. */
function behind({ budgetLineId, onBehalfOfId }: WrittenDecision): { kind: SubjectKind; id: string }[] {
  return [
    ...(budgetLineId === null ? [] : [{ kind: 'budgetLine' as const, id: budgetLineId }]),
    ...(onBehalfOfId === null ? [] : [{ kind: 'user' as const, id: onBehalfOfId }]),
  ]
}
