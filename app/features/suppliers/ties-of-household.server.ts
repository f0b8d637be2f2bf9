import { and, desc, eq } from 'drizzle-orm'
import { declaredLinks, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { liftingsOf } from './tie-liftings.server'

const TIES = 50

/**
 * Who declared a tie to a family that this actor sees, and asked that it be lifted. Ties are shown to the lead, and to
 * everybody their own: why somebody is tied is nobody else's business.
 */
export async function tiesOfHousehold({ actor, store }: Context, householdId: string) {
  const db = store.query
  const own = actor.role === 'lead' ? undefined : eq(declaredLinks.userId, actor.id)
  const [links, liftings] = await Promise.all([
    db
      .select({ link: declaredLinks, who: users.displayName })
      .from(declaredLinks)
      .innerJoin(users, eq(users.id, declaredLinks.userId))
      .where(and(eq(declaredLinks.householdId, householdId), eq(declaredLinks.standing, true), own))
      .orderBy(desc(declaredLinks.declaredAt), desc(declaredLinks.id))
      .limit(TIES),
    liftingsOf(db, actor, { householdId }),
  ])
  return {
    ties: links.map(({ link: { id, reason, declaredAt, userId }, who }) => ({
      ...{ id, who, reason, declaredAt: declaredAt.toISOString() },
      mine: userId === actor.id,
    })),
    liftings,
    mayLift: mayEver(actor.role, 'supplier.liftTie'),
  }
}
