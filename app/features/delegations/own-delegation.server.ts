import { or, eq } from 'drizzle-orm'
import { delegations } from '#db/schema/index'
import type { Actor } from '~/server/context.server'

/** The clause of delegations that this actor gave or bears. */
export function ownDelegations(actor: Actor) {
  return or(eq(delegations.fromUserId, actor.id), eq(delegations.toUserId, actor.id))
}
