import { createHash } from 'node:crypto'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { kits, supplyRounds } from '#db/schema/index'
import type { Db } from '#db/store'
import type { KitState } from '~/domain/kits/kit-state'
import { roundContentText } from '~/domain/supplies/round-content'
import type { RoundState } from '~/domain/supplies/supply-words'
import type { Actor } from '~/server/context.server'
import { kitRecords, type KitRecord } from '~/server/kit-record.server'
import { visibleRounds } from '~/server/visible-rounds.server'

export type RoundRecord = {
  round: typeof supplyRounds.$inferSelect
  /** Every child's kit that was not cancelled, in order of their numbers. */
  kits: KitRecord[]
  /** What a decision on the round is bound to. */
  contentHash: string
  /** Whole XOF, all children together. */
  total: number
}

/** Decided, a round shows what became of each child's kit; while it waits, those that wait with it. */
function belongs(round: RoundState, kit: KitState) {
  return round === 'submitted' || round === 'returned' ? kit === round : kit !== 'cancelled'
}

/** A round with the kits that are decided with it, or all of them once it is decided; null outside this actor's reach. */
export async function roundRecord(db: Db, actor: Actor, roundId: string): Promise<RoundRecord | null> {
  const [round] = await db
    .select()
    .from(supplyRounds)
    .where(and(eq(supplyRounds.id, roundId), visibleRounds(db, actor)))
  if (!round) return null
  const rows = await db
    .select({ id: kits.id, state: kits.state })
    .from(kits)
    .where(eq(kits.roundId, round.id))
    .orderBy(asc(kits.number))
  const ids = rows.filter(({ state }) => belongs(round.state, state)).map(({ id }) => id)
  const records = ids.length === 0 ? [] : await kitRecords(db, inArray(kits.id, ids))
  const hashes = records.map(({ kit, current }) => ({ kitId: kit.id, contentHash: current.contentHash }))
  return {
    round,
    kits: records,
    contentHash: createHash('sha256').update(roundContentText(round.id, hashes)).digest('hex'),
    total: records.reduce((sum, { current }) => sum + current.total, 0),
  }
}
