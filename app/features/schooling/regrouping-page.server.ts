import { eq, inArray } from 'drizzle-orm'
import { regroupingMoves, schools } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { lastRegrouping, proposedRegrouping } from './proposed-regrouping.server'
import { shownNamesOf } from './shown-names-of.server'
import { visibleGroup } from './visible-group.server'

export type RegroupingPage = NonNullable<Awaited<ReturnType<typeof regroupingPage>>>

/** What the rule proposes for all groups of this tutor at the school, and the regrouping that can still be undone. */
export async function regroupingPage(context: Context, groupId: string) {
  const { actor, store, now } = context
  const db = store.query
  const group = await visibleGroup(db, actor, 'level.check', groupId)
  if (!group) return null
  logAccess(context, 'group', group.id)
  const [{ groups, proposals, members }, last, [school]] = await Promise.all([
    proposedRegrouping(db, actor, group, nigerDate(now)),
    lastRegrouping(db, group),
    db.select({ name: schools.name }).from(schools).where(eq(schools.id, group.schoolId)),
  ])
  const shown = await shownNamesOf(store, members)
  const groupName = new Map(groups.map(({ id, name }) => [id, name]))
  const moved = last
    ? await db
        .select()
        .from(regroupingMoves)
        .where(inArray(regroupingMoves.regroupingId, [last.id]))
    : []
  const stillThere = moved.every(({ personId, toGroupId }) =>
    members.some(({ id, groupId: at }) => id === personId && at === toGroupId),
  )
  return {
    id: group.id,
    name: group.name,
    today: nigerDate(now),
    schoolName: school?.name ?? '',
    /** Only the tutor says who moves; an officer reads what would happen to own children. */
    mayAccept: group.tutorId === actor.id,
    byLevel: groups.filter(({ level }) => level !== null).length,
    proposals: proposals
      .map((proposal) => {
        const own = groups.find(({ id }) => id === proposal.fromGroupId)
        return {
          ...proposal,
          firstName: shown.get(proposal.childId) ?? '',
          fromName: own?.name ?? '',
          toName: groupName.get(proposal.toGroupId ?? '') ?? null,
          ladder: own?.ladder ?? null,
          language: own?.language ?? null,
        }
      })
      .sort((one, other) => one.firstName.localeCompare(other.firstName, 'fr')),
    undo:
      last && group.tutorId === actor.id && stillThere && moved.length > 0
        ? { id: last.id, on: last.decidedOn, children: moved.length }
        : null,
  }
}
