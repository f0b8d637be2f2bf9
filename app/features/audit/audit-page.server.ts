import { asc, desc, eq, notExists, sql } from 'drizzle-orm'
import { auditChecks, events, eventSeals, users } from '#db/schema/index'
import { shortCode } from '~/domain/text/short-code'
import { lastDigests } from '~/server/audit-digest.server'
import { officePublicKey } from '~/server/audit-key.server'
import { chainHead } from '~/server/chain-head.server'
import type { Context } from '~/server/context.server'
import { checkRunning } from './check-chain.server'

const DIGESTS_SHOWN = 10
const TAIL_SHOWN = 100
/** A page looks at no more; the check looks at all. */
const LOOKED_AT = 1000
/** By itself the chain is checked with the first seal of each day. */
const OLD_MILLISECONDS = 24 * 3600_000

/** The chain as it stands: its head, what is not sealed yet, the last digests and the last check. */
export async function auditPage({ store: { query }, now }: Context) {
  const [head, tail, digests, [check]] = await Promise.all([
    chainHead(query),
    unsealed(query),
    lastDigests({ query }, DIGESTS_SHOWN),
    query
      .select({ check: auditChecks, role: users.role })
      .from(auditChecks)
      .leftJoin(users, eq(users.id, auditChecks.checkedById))
      .orderBy(desc(auditChecks.checkedAt), desc(auditChecks.id))
      .limit(1),
  ])
  return {
    head,
    tail: { count: tail.length, more: tail.length === TAIL_SHOWN, oldest: tail[0]?.at.toISOString() ?? null },
    digests: digests.map(({ day, position, chainHash }) => ({ day, position, code: shortCode(chainHash) })),
    check: check ? { ...check.check, checkedAt: check.check.checkedAt.toISOString(), role: check.role } : null,
    isOld: check !== undefined && now.getTime() - check.check.checkedAt.getTime() > OLD_MILLISECONDS,
    running: checkRunning(),
    publicKey: officePublicKey(),
  }
}

/** The end that no link protects yet, among the newest events: rarely more than the last second. */
async function unsealed(db: Context['store']['query']) {
  const newest = db
    .select({ id: events.id, at: events.at })
    .from(events)
    .orderBy(desc(events.id))
    .limit(LOOKED_AT)
    .as('newest')
  const seal = db
    .select({ one: sql`1` })
    .from(eventSeals)
    .where(eq(eventSeals.eventId, newest.id))
  return await db
    .select({ at: newest.at })
    .from(newest)
    .where(notExists(seal))
    .orderBy(asc(newest.at))
    .limit(TAIL_SHOWN)
}
