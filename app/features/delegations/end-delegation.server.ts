import { and, eq } from 'drizzle-orm'
import { delegations } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { delegationState } from '~/domain/delegations/delegation-refusal'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { ownDelegations } from './own-delegation.server'

/**
 * Ends a delegation before its last day; both who gave it and who bears it may.
 *
 * @throws {Refused} 404 somebody else's; 409 its last day has passed
 */
export async function endDelegation({ actor, store, now }: Context, id: string) {
  await store.write(async (tx) => {
    const [delegation] = await tx
      .select()
      .from(delegations)
      .where(and(eq(delegations.id, id), ownDelegations(actor)))
    if (!delegation) throw new Refused('not-there', 404)
    const { fromUserId, toUserId, startsOn, endsOn, endedAt } = delegation
    if (endedAt !== null) return
    if (delegationState({ startsOn, endsOn, ended: false }, nigerDate(now)) === 'over')
      throw new Refused('delegation-over', 409)
    await tx.update(delegations).set({ endedAt: now }).where(eq(delegations.id, id))
    await recordEvent(tx, {
      actor,
      now,
      action: 'delegation.ended',
      subjects: [fromUserId, toUserId].map((userId) => ({ kind: 'user', id: userId })),
      details: { startsOn, endsOn },
    })
  })
}
