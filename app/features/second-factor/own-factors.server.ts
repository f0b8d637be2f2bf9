import { asc, desc, eq } from 'drizzle-orm'
import { passkeys, recoveryCodes } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { secondFactorOf } from '~/server/second-factor-of.server'

/** What the actor holds beside the password, and how many recovery codes are left. */
export async function ownFactors({ actor, store }: Context) {
  const [totp, keys, codes] = await Promise.all([
    secondFactorOf(store, actor.id),
    store.query.select().from(passkeys).where(eq(passkeys.userId, actor.id)).orderBy(asc(passkeys.createdAt)).limit(50),
    store.query
      .select({ usedAt: recoveryCodes.usedAt })
      .from(recoveryCodes)
      .where(eq(recoveryCodes.userId, actor.id))
      .orderBy(desc(recoveryCodes.createdAt))
      .limit(50),
  ])
  const used = codes.flatMap(({ usedAt }) => (usedAt ? [usedAt.getTime()] : []))
  return {
    appSince: totp?.since.toISOString() ?? null,
    codesLeft: codes.length - used.length,
    codeUsedAt: used.length > 0 ? new Date(Math.max(...used)).toISOString() : null,
    passkeys: keys.map(({ id, label, createdAt, lastUsedAt }) => ({
      id,
      label,
      addedAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  }
}

export type OwnFactors = Awaited<ReturnType<typeof ownFactors>>
