import { and, desc, eq, type SQL } from 'drizzle-orm'
import { delegations } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { delegationState, type DelegationState } from '~/domain/delegations/delegation-refusal'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'
import { ownDelegations } from './own-delegation.server'

const SHOWN = 50

export type DelegationView = {
  id: string
  /** True where this actor put another in their place; false where they stand in another's. */
  given: boolean
  fromName: string
  toName: string
  startsOn: CivilDate
  endsOn: CivilDate
  reason: string
  state: DelegationState
}

/** The latest delegations that this actor gave or bears, newest first. */
export async function delegationsOf(context: Context): Promise<DelegationView[]> {
  return await views(context, ownDelegations(context.actor))
}

/** One of them; null when it is somebody else's. */
export async function ownDelegation(context: Context, id: string): Promise<DelegationView | null> {
  return (await views(context, and(eq(delegations.id, id), ownDelegations(context.actor))))[0] ?? null
}

async function views({ actor, store, now }: Context, where: SQL | undefined): Promise<DelegationView[]> {
  const rows = await store.query
    .select()
    .from(delegations)
    .where(where)
    .orderBy(desc(delegations.recordedAt), desc(delegations.id))
    .limit(SHOWN)
  const names = await staffNames(
    store.query,
    rows.flatMap(({ fromUserId, toUserId }) => [fromUserId, toUserId]),
  )
  return rows.map(({ id, fromUserId, toUserId, startsOn, endsOn, reason, endedAt }) => ({
    id,
    given: fromUserId === actor.id,
    fromName: names.get(fromUserId) ?? '',
    toName: names.get(toUserId) ?? '',
    startsOn,
    endsOn,
    reason,
    state: delegationState({ startsOn, endsOn, ended: endedAt !== null }, nigerDate(now)),
  }))
}
