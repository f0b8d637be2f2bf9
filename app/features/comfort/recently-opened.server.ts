import { and, desc, eq, inArray } from 'drizzle-orm'
import { accessLog, businesses, groups, households, kits, people } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import {
  visibleBusinesses,
  visibleChildren,
  visibleGroups,
  visibleHouseholds,
  visibleKits,
} from '~/server/visibility.server'

const looksBack = 200
const shown = 5

export type RecentItem = {
  kind: 'household' | 'business' | 'kit' | 'group' | 'person'
  href: string
  label: string
  detail: string | null
}

/** The last files this actor opened, out of the log of accesses, without those that are not theirs any more. */
export async function recentlyOpened(context: Context): Promise<RecentItem[]> {
  const opened = await context.store.query
    .select({ kind: accessLog.subjectKind, id: accessLog.subjectId })
    .from(accessLog)
    .where(eq(accessLog.userId, context.actor.id))
    .orderBy(desc(accessLog.at), desc(accessLog.id))
    .limit(looksBack)
  const ids = [...new Set(opened.map(({ id }) => id))].slice(0, 3 * shown)
  if (ids.length === 0) return []
  const items = new Map((await Promise.all([cases(context, ids), others(context, ids)])).flat())
  return ids.flatMap((id) => items.get(id) ?? []).slice(0, shown)
}

type Found = [id: string, item: RecentItem][]

async function cases({ actor, store }: Context, ids: string[]): Promise<Found> {
  const db = store.query
  const [found, run, children] = await Promise.all([
    db
      .select({ id: households.id, caseNumber: households.caseNumber, village: households.village })
      .from(households)
      .where(and(inArray(households.id, ids), visibleHouseholds(db, actor, 'household.read'))),
    db
      .select({ id: businesses.id, caregiverId: businesses.caregiverId, idea: businesses.idea })
      .from(businesses)
      .where(and(inArray(businesses.id, ids), visibleBusinesses(db, actor, 'business.read'))),
    db
      .select({ id: people.id, code: people.code })
      .from(people)
      .where(and(inArray(people.id, ids), eq(people.caregiver, false), visibleChildren(db, actor, 'child.read'))),
  ])
  const names = await identitiesOf(store, [
    ...run.map(({ caregiverId }) => caregiverId),
    ...children.map(({ id }) => id),
  ])
  return [
    ...found.map(({ id, caseNumber, village }) => item(id, 'household', `/households/${id}`, caseNumber, village)),
    ...run.map(({ id, caregiverId, idea }) =>
      item(id, 'business', `/businesses/${id}`, fullName(names.get(caregiverId)), idea),
    ),
    ...children.map(({ id, code }) => item(id, 'person', `/children/${id}`, names.get(id)?.givenName ?? code, code)),
  ]
}

async function others({ actor, store }: Context, ids: string[]): Promise<Found> {
  const db = store.query
  const [asked, taught] = await Promise.all([
    db
      .select({ id: kits.id, number: kits.number })
      .from(kits)
      .where(and(inArray(kits.id, ids), visibleKits(db, actor))),
    db
      .select({ id: groups.id, name: groups.name })
      .from(groups)
      .where(and(inArray(groups.id, ids), visibleGroups(db, actor, 'child.read'))),
  ])
  return [
    ...asked.map(({ id, number }) => item(id, 'kit', `/kits/${id}`, number, null)),
    ...taught.map(({ id, name }) => item(id, 'group', `/groups/${id}`, name, null)),
  ]
}

function item(
  id: string,
  kind: RecentItem['kind'],
  href: string,
  label: string,
  detail: string | null,
): [string, RecentItem] {
  return [id, { kind, href, label, detail }]
}
