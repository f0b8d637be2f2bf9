import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kits, kitTypeLines, supplyRounds } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { keepKitState } from '~/server/keep-kit-state.server'
import { recordEvent } from '~/server/record-event.server'
import type { WaivedQuotes } from '~/domain/procurement/waiver'
import { writeVersion } from '~/server/write-version.server'
import { linesOfRound, type RoundLineForm } from './lines-of-round'
import { roundRecord } from './round-record.server'
import { subjectsOfRound } from './round-subjects'

export type ResubmissionForm = {
  /** The round as the person saw it when they began to type. */
  contentHash: string
  supplier: string
  isAnotherSupplier?: boolean | undefined
  reason: string
  lines: RoundLineForm[]
} & WaivedQuotes

/**
 * Asks again for a round that came back, with other quantities, prices or reasons for all its children.
 *
 * @throws {Refused} 404 not an own request; 409 it does not stand returned, or changed meanwhile; 422 no line is left
 */
export async function resubmitSupplyRound(context: Context, roundId: string, form: ResubmissionForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const record = await roundRecord(tx, actor, roundId)
    const [first] = record?.kits ?? []
    if (record?.round.requestedById !== actor.id) throw new Refused('not-there', 404)
    const { round, contentHash } = record
    if (round.state === 'submitted' && record.kits.every((kit) => kit.current.reason === form.reason)) return
    if (round.state !== 'returned' || !first) throw new Refused('round-not-returned', 409)
    if (form.contentHash !== contentHash) throw new Refused('round-changed', 409)
    const catalogue = await tx.select().from(kitTypeLines).where(eq(kitTypeLines.kitTypeId, first.type.id))
    const lines = linesOfRound(
      catalogue.sort((one, other) => one.position - other.position),
      form.lines,
    )
    let total = 0
    for (const { kit, type, current } of record.kits) {
      const number = current.number + 1
      const version = { id: uuidv7(), kit, type, number, submitted: true, before: current.lines }
      total += (await writeVersion(tx, context, version, { ...form, lines })).total
      await tx.update(kits).set({ currentVersion: number }).where(eq(kits.id, kit.id))
      await keepKitState(tx, kit.id, now)
    }
    await tx
      .update(supplyRounds)
      .set({ state: 'submitted', submittedAt: now })
      .where(and(eq(supplyRounds.id, roundId), eq(supplyRounds.state, 'returned')))
    const subjects = subjectsOfRound(
      round,
      record.kits.map(({ kit }) => kit),
    )
    const details = { number: round.number, children: record.kits.length, total }
    await recordEvent(tx, { actor, now, action: 'supplyRound.resubmitted', subjects, details })
  })
}
