import { sql } from 'drizzle-orm'
import { counters } from '#db/schema/index'
import type { Db } from '#db/store'

/** Rises when a backup is restored, so that a number given after the backup is not given again. */
const EPOCH = 1
const JUMP = 10_000

/** The next number of a counter such as `household:NE007:2026`, within the transaction of the deed that takes it. */
export async function nextNumber(tx: Db, name: string): Promise<number> {
  const first = (EPOCH - 1) * JUMP + 1
  const [counter] = await tx
    .insert(counters)
    .values({ name, epoch: EPOCH, last: first })
    .onConflictDoUpdate({ target: [counters.name, counters.epoch], set: { last: sql`${counters.last} + 1` } })
    .returning({ last: counters.last })
  if (!counter) throw new Error(`The counter ${name} gave no number.`)
  return counter.last
}
