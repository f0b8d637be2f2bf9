import { and, eq } from 'drizzle-orm'
import { signInAttempts } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { signInDelaySeconds } from '~/domain/staff/sign-in-delay'

export type Purse = { key: string; free: number }

const SECOND = 1000
/** Failures are forgotten after an hour without a try. */
const FORGOTTEN_AFTER = 60 * 60 * SECOND

/**
 * Counts the attempt as failed before anything is compared, so that guesses made at once cannot all slip through.
 *
 * @throws {Refused} 429 while an earlier failure makes this name, browser or address wait
 */
export async function payForAttempt(store: Store, now: Date, purses: Purse[]) {
  await store.write(async (tx) => {
    for (const purse of purses) await pay(tx, now, purse)
  })
}

async function pay(tx: Db, now: Date, { key, free }: Purse) {
  const [row] = await tx.select().from(signInAttempts).where(eq(signInAttempts.key, key))
  if (row && row.freeAt > now) throw waiting(row.freeAt.getTime() - now.getTime())

  const before = row && now.getTime() - row.freeAt.getTime() < FORGOTTEN_AFTER ? row.failures : 0
  const failures = before + 1
  const freeAt = new Date(now.getTime() + signInDelaySeconds(failures, free) * SECOND)
  const paid = row
    ? await tx
        .update(signInAttempts)
        .set({ failures, freeAt })
        .where(and(eq(signInAttempts.key, key), eq(signInAttempts.failures, row.failures)))
        .returning({ key: signInAttempts.key })
    : await tx
        .insert(signInAttempts)
        .values({ key, failures, freeAt })
        .onConflictDoNothing()
        .returning({ key: signInAttempts.key })
  if (paid.length === 0) throw waiting(SECOND)
}

function waiting(milliseconds: number) {
  return new Refused('wait-before-sign-in', 429, { count: Math.max(1, Math.ceil(milliseconds / SECOND)) })
}
