import { and, asc, desc, eq, gt, gte, lt, or } from 'drizzle-orm'
import { grants } from '#db/schema/index'
import { nigerDate, isCivilDate } from '~/domain/dates'
import { grantStanding } from '~/domain/funds/grant-standing'
import type { Context } from '~/server/context.server'
import { settingInForce } from '~/server/setting-in-force.server'
import { lineSums } from './line-sums.server'
import type { GrantView } from './grant-views'

const PAGE = 20

export type GrantRow = Awaited<ReturnType<typeof grantList>>['rows'][number]

/**
 * Grants with what is committed and spent on their lines: those that run, the first to end on top, or those that have
 * ended, the last one on top; a page at a time.
 */
export async function grantList({ store, now }: Context, { view, after }: { view: GrantView; after: string | null }) {
  const today = nigerDate(now)
  const open = view === 'open'
  const inView = open ? gte(grants.endsOn, today) : lt(grants.endsOn, today)
  const order = open ? [asc(grants.endsOn), asc(grants.id)] : [desc(grants.endsOn), desc(grants.id)]
  const found = await store.query
    .select()
    .from(grants)
    .where(and(inView, afterRow(after, open)))
    .orderBy(...order)
    .limit(PAGE + 1)
  const shown = found.slice(0, PAGE)
  const [sums, warnDays] = await Promise.all([
    lineSums(
      store.query,
      shown.map(({ id }) => id),
    ),
    settingInForce(store.query, 'funds.warnDaysBefore', today),
  ])
  const days = typeof warnDays === 'number' ? warnDays : null
  const rows = shown.map(({ id, donor, reference, startsOn, endsOn, amountXof, allottedXof }) => {
    const { committed, spent } = sums.get(id) ?? { committed: 0, spent: 0 }
    const standing = grantStanding({ startsOn, endsOn, amountXof }, committed + spent, today, days)
    return { id, donor, reference, startsOn, endsOn, amountXof, allottedXof, committed, spent, ...standing }
  })
  const last = rows.at(-1)
  return { rows, warnSet: days !== null, next: found.length > PAGE && last ? `${last.endsOn}_${last.id}` : null }
}

function afterRow(after: string | null, open: boolean) {
  const [endsOn = '', id = ''] = after?.split('_') ?? []
  if (!isCivilDate(endsOn)) return undefined
  const beyond = open ? gt : lt
  return or(beyond(grants.endsOn, endsOn), and(eq(grants.endsOn, endsOn), beyond(grants.id, id)))
}
