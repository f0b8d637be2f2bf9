import { desc, eq } from 'drizzle-orm'
import { levelChecks } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { nameAndCode } from '~/domain/roster/shown-names'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { groupRoster } from './group-roster.server'
import { latestLevels } from './latest-levels.server'
import { visibleChild } from './visible-child.server'
import { visibleGroup } from './visible-group.server'

export type ChildToCheck = NonNullable<Awaited<ReturnType<typeof childToCheck>>>

/** The child before a level check, the last checks, and the place in the group's round when there is one. */
export async function childToCheck(context: Context, childId: string, groupId: string | null) {
  const { actor, store, now } = context
  const child = await visibleChild(store.query, actor, 'level.check', childId)
  if (!child) return null
  logAccess(context, 'person', child.id)
  const [names, checks, round] = await Promise.all([
    identitiesOf(store, [child.id]),
    store.query
      .select()
      .from(levelChecks)
      .where(eq(levelChecks.personId, child.id))
      .orderBy(desc(levelChecks.checkedOn), desc(levelChecks.id)),
    checkRound(context, groupId),
  ])
  return {
    id: child.id,
    sex: child.sex,
    firstName: nameAndCode({ firstName: names.get(child.id)?.givenName ?? child.code, code: child.code }),
    today: nigerDate(now),
    groupId: round === null ? null : groupId,
    place: round ? round.ids.indexOf(child.id) + 1 : 0,
    total: round?.ids.length ?? 0,
    checks: checks.map(({ checkedOn, language, reading, arithmetic }) => ({
      checkedOn,
      language,
      reading,
      arithmetic,
    })),
  }
}

/** Where the page leads once a check is kept: to the next child of the round without one today, the group, or the child. */
export async function placeAfterCheck(
  context: Context,
  { childId, groupId }: { childId: string; groupId?: string | undefined },
): Promise<string> {
  const round = await checkRound(context, groupId ?? null)
  if (!groupId || !round) return `/children/${childId}`
  const next = round.ids.find((id) => !round.checkedToday.has(id))
  return next === undefined ? `/groups/${groupId}` : `/field/levels/new?child=${next}&group=${groupId}`
}

async function checkRound({ actor, store, now }: Context, groupId: string | null) {
  if (!groupId || !(await visibleGroup(store.query, actor, 'level.check', groupId))) return null
  const roster = await groupRoster(store.query, actor, 'level.check', groupId)
  const mine = roster.filter(({ leftOn, householdId }) => leftOn === null && (householdId !== null || isTutor(actor)))
  const ids = mine.map(({ id }) => id)
  const levels = await latestLevels(store.query, ids)
  const today = nigerDate(now)
  return { ids, checkedToday: new Set(ids.filter((id) => levels.get(id)?.checkedOn === today)) }
}

/** A classmate has no file that an officer could see. */
function isTutor(actor: { role: string }) {
  return actor.role === 'tutor'
}
