import { and, eq } from 'drizzle-orm'
import { supplyRounds } from '#db/schema/index'
import type { KitOutcome } from '~/domain/kits/kit-decision'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { writeKitDecision } from '~/server/write-kit-decision.server'
import { roundRecord, type RoundRecord } from './round-record.server'
import { subjectsOfRound } from './round-subjects'

export type RoundDecisionForm = {
  outcome: KitOutcome
  /** Of the round as the decider read it: every child's kit as it stood. */
  contentHash: string
  reason?: string | undefined
  otherWay?: string | undefined
  noLink: boolean
  budgetLineId?: string | undefined
}

/**
 * One decision on a whole round: each child's kit is decided by the rules of any kit, with the total of the round held
 * against the ceiling for supplies, and all of them or none. Source: docs/programme-rules.md §22
 *
 * @throws {Refused} 404 not open to this actor; 403 a rule says no for one of them, and who can; 409 decided or changed
 * meanwhile, too little money; 422 no reason, no other way or no budget line where one is needed
 */
export async function decideSupplyRound(context: Context, roundId: string, form: RoundDecisionForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const record = await roundRecord(tx, actor, roundId)
    if (!record) throw new Refused('not-there', 404)
    const { round, kits, contentHash, total } = record
    if (round.state !== 'submitted') {
      if (isSentTwice(record, actor.id, form)) return
      throw new Refused('round-decided', 409)
    }
    if (kits.length === 0) throw new Refused('round-empty', 409)
    if (form.contentHash !== contentHash) throw new Refused('round-changed', 409)
    const decisions: string[] = []
    for (const kit of kits) {
      const decision = { ...form, contentHash: kit.current.contentHash }
      const written = await writeKitDecision(tx, context, kit, decision, total)
      if (written) decisions.push(written.id)
      if (form.outcome === 'approved' && written?.completes !== true) throw new Refused('try-again', 409)
    }
    const [decided] = await tx
      .update(supplyRounds)
      .set({ state: form.outcome })
      .where(and(eq(supplyRounds.id, roundId), eq(supplyRounds.state, 'submitted')))
      .returning({ id: supplyRounds.id })
    if (!decided) throw new Refused('try-again', 409)
    const subjects = subjectsOfRound(
      round,
      kits.map(({ kit }) => kit),
    )
    const versions = kits.map(({ current }) => current.id)
    const details = {
      ...{ number: round.number, children: kits.length, total, contentHash },
      rows: [await sealedRows(tx, 'version', versions), await sealedRows(tx, 'decision', decisions)],
    }
    await recordEvent(tx, { actor, now, action: `supplyRound.${form.outcome}`, subjects, details })
  })
}

function isSentTwice({ round, kits }: RoundRecord, actorId: string, { outcome }: RoundDecisionForm) {
  const [first] = kits
  return (
    round.state === outcome &&
    first !== undefined &&
    first.versions.some(({ decisions }) =>
      decisions.some((decision) => decision.decidedById === actorId && decision.outcome === outcome),
    )
  )
}
