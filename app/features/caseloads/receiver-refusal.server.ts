import type { Db } from '#db/store'
import type { MoveSubject } from '~/domain/caseloads/move-subjects'
import type { Actor } from '~/server/context.server'
import { moveConflicts } from './move-conflicts.server'
import { teamHolders } from './team-holders.server'

type Receiving = { subject: MoveSubject; toId: string; held: readonly { householdId: string | null }[] }

/** Why somebody may not have this at the moment of the handover: no longer of the team, closed, or tied to a family. */
export async function receiverRefusal(
  tx: Db,
  actor: Actor,
  { subject, toId, held }: Receiving,
): Promise<'move-receiver' | 'move-linked' | null> {
  const holders = await teamHolders(tx, actor, subject)
  if (!holders.some(({ id }) => id === toId)) return 'move-receiver'
  const households = held.flatMap(({ householdId }) => householdId ?? [])
  const conflicts = await moveConflicts(tx, toId, households)
  return [...conflicts.values()].some((found) => found.includes('linked')) ? 'move-linked' : null
}
