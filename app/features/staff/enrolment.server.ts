import { and, eq, gt, isNull } from 'drizzle-orm'
import { enrolmentLinks, users } from '#db/schema/index'
import { hashOfToken } from '~/server/session-cookie.server'
import type { Visitor } from '~/server/visitor.server'

/** Whom a one-time link belongs to; null for one that is unknown, used or too old, alike. */
export async function enrolment({ store, now }: Visitor, token: string) {
  const [person] = await store.query
    .select({ userId: users.id, username: users.username, displayName: users.displayName })
    .from(enrolmentLinks)
    .innerJoin(users, eq(users.id, enrolmentLinks.userId))
    .where(
      and(
        eq(enrolmentLinks.tokenHash, hashOfToken(token)),
        isNull(enrolmentLinks.usedAt),
        gt(enrolmentLinks.expiresAt, now),
        isNull(users.disabledAt),
      ),
    )
  return person ?? null
}
