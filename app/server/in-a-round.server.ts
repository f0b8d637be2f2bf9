import { eq, inArray, isNull, notInArray, or } from 'drizzle-orm'
import { kits, supplyRounds } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'

/**
 * A child's kit that waits with its class is decided and submitted with it: one by one, the ceiling for supplies would
 * be held against each and not against all. Source: docs/programme-rules.md §22
 *
 * @throws {Refused} 409 its round waits, or came back
 */
export async function mustNotWaitInARound(tx: Db, { roundId }: { roundId: string | null }) {
  if (roundId === null) return
  const [round] = await tx.select().from(supplyRounds).where(eq(supplyRounds.id, roundId))
  if (round?.state === 'submitted' || round?.state === 'returned')
    throw new Refused('in-a-round', 409, { number: round.number })
}

/** The clause of kits that are decided by themselves: of no round, or of one that was decided. */
export function decidedAlone(db: Db) {
  const waiting = db
    .select({ id: supplyRounds.id })
    .from(supplyRounds)
    .where(inArray(supplyRounds.state, ['submitted', 'returned']))
  return or(isNull(kits.roundId), notInArray(kits.roundId, waiting))
}
