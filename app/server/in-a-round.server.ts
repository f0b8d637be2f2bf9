import { eq } from 'drizzle-orm'
import { supplyRounds } from '#db/schema/index'
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
