import { and, eq, isNotNull } from 'drizzle-orm'
import { kits, schools } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { KitUnit } from '~/domain/kits/kit-units'
import { shownNames } from '~/domain/roster/shown-names'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { kitRecord } from '~/server/kit-record.server'
import { owedOf } from '~/server/kit-standing'
import { lotLinesOfKit } from '~/server/lot-lines-of-kit.server'
import { storesWith } from '~/server/stock-in-stores.server'
import { groupInReach } from './group-in-reach.server'
import { kitsToIssue, othersToIssue } from './kits-to-issue.server'
import { householdsWithoutConsent } from './without-consent.server'

/** What a class is to be handed: each child by first name with the things owed, no amounts; null outside one's reach. */
export async function issuePage(context: Context, groupId: string) {
  const { actor, store, now } = context
  const db = store.query
  const group = await groupInReach(db, actor, 'supplies.issue', groupId)
  if (!group) return null
  logAccess(context, 'group', group.id)
  const all = await kitsToIssue(db, actor, groupId)
  const blocked = await householdsWithoutConsent(
    db,
    all.map(({ householdId }) => householdId),
    nigerDate(now),
  )
  const due = all.filter(({ householdId }) => !blocked.has(householdId))
  const [names, [school], children, others] = await Promise.all([
    identitiesOf(
      store,
      all.map(({ childId }) => childId),
    ),
    db.select({ name: schools.name }).from(schools).where(eq(schools.id, group.schoolId)),
    Promise.all(due.map(async ({ id }) => await owedTo(context, id))),
    othersToIssue(db, groupId, all),
  ])
  const shown = shownNames(
    all.map(({ childId, code }) => ({ id: childId, code, firstName: names.get(childId)?.givenName ?? code })),
  )
  const fromStore = [...new Set(children.flatMap((child) => child.fromStore))]
  return {
    id: group.id,
    name: group.name,
    schoolName: school?.name ?? '',
    today: nigerDate(now),
    /** Whoever asked for supplies does not hand them out. */
    own: due.some(({ own }) => own),
    stores: await storesWith(db, fromStore),
    needsStore: fromStore.length > 0,
    children: due.map(({ id, childId }, place) => ({
      ...{ kitId: id, name: shown.get(childId) ?? '' },
      things: children[place]?.things ?? [],
    })),
    /** Asked for, and not to be handed out from here; why is the officer's to say. */
    leftOut: {
      names: all.filter(({ householdId }) => blocked.has(householdId)).map(({ childId }) => shown.get(childId) ?? ''),
      others,
    },
  }
}

export type IssuePage = NonNullable<Awaited<ReturnType<typeof issuePage>>>

async function owedTo({ store }: Context, kitId: string) {
  const record = await kitRecord(store.query, and(eq(kits.id, kitId), isNotNull(kits.childId)))
  if (!record) return { things: [], fromStore: [] }
  const bought = await lotLinesOfKit(store.query, kitId)
  const owed = owedOf(record).filter(({ quantity }) => quantity > 0)
  const things = owed.flatMap(({ lineId, quantity }) => {
    const line = record.current.lines.find(({ id }) => id === lineId)
    return line ? [{ item: line.item, unit: line.unit as KitUnit, quantity }] : []
  })
  const fromStore = bought.flatMap(({ kitLineId, itemKey }) =>
    owed.some(({ lineId }) => lineId === kitLineId) ? [itemKey] : [],
  )
  return { things, fromStore }
}
