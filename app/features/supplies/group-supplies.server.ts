import { eq } from 'drizzle-orm'
import { schools } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { groupInReach } from './group-in-reach.server'
import { kitsToIssue } from './kits-to-issue.server'
import { supplyRoundList } from './supply-round-list.server'

/** What was asked for a group and what is owed to its children; null outside one's reach. */
export async function groupSupplies(context: Context, groupId: string) {
  const { actor, store } = context
  const group = await groupInReach(store.query, actor, 'supplies.issue', groupId)
  if (!group) return null
  logAccess(context, 'group', group.id)
  const [[school], due, { rounds }] = await Promise.all([
    store.query.select({ name: schools.name }).from(schools).where(eq(schools.id, group.schoolId)),
    kitsToIssue(store.query, actor, groupId),
    supplyRoundList(context, { groupId }),
  ])
  return {
    ...{ id: group.id, name: group.name, schoolName: school?.name ?? '' },
    owed: due.length,
    mayRequest: mayEver(actor.role, 'supplies.request') && group.closedOn === null,
    mayOpenGroup: mayEver(actor.role, 'child.read'),
    rounds,
  }
}
