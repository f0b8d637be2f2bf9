import { and, desc, eq, inArray } from 'drizzle-orm'
import { events, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'

/** What was changed in the settings; nothing of cases and no sign-ins. */
const settingEvents = [
  'setting.set',
  'setting.proposed',
  'setting.confirmed',
  'setting.declined',
  'setting.takenBack',
  'template.drafted',
  'template.changed',
  'template.tried',
  'template.adopted',
  'calendar.entered',
  'calendar.withdrawn',
  'school.added',
  'school.edited',
  'school.closed',
  'school.merged',
  'place.marketDaySet',
  'kitType.published',
  'kitType.retired',
  'user.added',
  'user.edited',
  'user.renamed',
  'user.disabled',
  'user.enabled',
] as const

const SHOWN = 8

/** The last changes to what holds for the whole programme, the newest first. */
export async function recentChanges({ actor, store }: Context) {
  if (!mayEver(actor.role, 'settings.read')) return []
  const rows = await store.query
    .select({ id: events.id, at: events.at, action: events.action, by: users.displayName })
    .from(events)
    .innerJoin(users, eq(users.id, events.actorId))
    .where(and(inArray(users.role, ['administrator', 'lead']), inArray(events.action, [...settingEvents])))
    .orderBy(desc(events.id))
    .limit(SHOWN)
  return rows.flatMap(({ action, at, ...row }) => {
    const known = settingEvents.find((one) => one === action)
    return known ? [{ ...row, action: known, at: at.toISOString() }] : []
  })
}
