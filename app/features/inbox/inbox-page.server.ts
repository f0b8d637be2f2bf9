import { addDays, daysBetween, nigerDate } from '~/domain/dates'
import { isOverdue, type InboxKind } from '~/domain/kits/inbox-words'
import type { InstantCursor } from '~/domain/text/instant-cursor'
import type { Context } from '~/server/context.server'
import { settingInForce } from '~/server/setting-in-force.server'
import type { InboxFilter } from './inbox-filter'
import type { Asked, Found, Waiting } from './inbox-item'
import { waitingFocalPoints } from './waiting-focal-points.server'
import { waitingKitTypes } from './waiting-kit-types.server'
import { waitingKits } from './waiting-kits.server'
import { waitingLiftings } from './waiting-liftings.server'
import { waitingLosses } from './waiting-losses.server'
import { waitingMoves } from './waiting-moves.server'
import { waitingPlans } from './waiting-plans.server'
import { waitingReturns } from './waiting-returns.server'
import { waitingRoundReturns } from './waiting-round-returns.server'
import { waitingRounds } from './waiting-rounds.server'
import { waitingSettings } from './waiting-settings.server'
import { waitingStockLosses } from './waiting-stock-losses.server'

const PAGE = 20

export type InboxRow = Omit<Waiting, 'since'> & { since: string; days: number; overdue: boolean }

const sources: Record<InboxKind, ((context: Context, asked: Asked) => Promise<Found>)[]> = {
  kit: [waitingKits],
  supplyRound: [waitingRounds],
  loss: [waitingLosses],
  stockLoss: [waitingStockLosses],
  businessPlan: [waitingPlans],
  budgetMove: [waitingMoves],
  setting: [waitingSettings],
  kitType: [waitingKitTypes],
  tieLifting: [waitingLiftings],
  focalPoint: [waitingFocalPoints],
  returned: [waitingReturns, waitingRoundReturns],
}

/** What waits for this actor, oldest first, a page at a time. Source: docs/programme-rules.md §21. */
export async function inboxPage(context: Context, filter: InboxFilter, limit = PAGE) {
  const today = nigerDate(context.now)
  const set = await settingInForce(context.store.query, 'kits.decisionDays', today)
  const decisionDays = typeof set === 'number' ? set : null
  if (filter.overdueOnly && decisionDays === null) return { rows: [], next: null, decisionDays }
  const before = filter.overdueOnly && decisionDays !== null ? startOfDay(addDays(today, -decisionDays)) : null
  const asked = { after: filter.after, before, above: filter.above, limit }
  const asking = Object.entries(sources).filter(([kind]) => filter.kind === null || kind === filter.kind)
  const found = await Promise.all(asking.flatMap(([, ofKind]) => ofKind.map((waiting) => waiting(context, asked))))
  const { items, next } = merged(found, limit)
  return {
    rows: items.map((item): InboxRow => {
      const days = daysBetween(nigerDate(item.since), today)
      return {
        ...item,
        since: item.since.toISOString(),
        days,
        overdue: item.kind !== 'returned' && isOverdue(days, decisionDays),
      }
    }),
    next: next ? `${next.at.getTime()}_${next.id}` : null,
    decisionDays,
  }
}

/** Whatever began to wait on the day before or earlier waits longer than that. */
function startOfDay(day: string) {
  return new Date(`${day}T00:00:00+01:00`)
}

/** Nothing is shown behind the last row that a source looked at while it has more. */
function merged(found: readonly Found[], limit: number): { items: Waiting[]; next: InstantCursor | null } {
  const ends = found.flatMap(({ until }) => until ?? []).sort(byAge)
  const [end] = ends
  const items = found
    .flatMap((source) => source.items)
    .map((item) => ({ ...item, at: item.since }))
    .filter((item) => !end || byAge(item, end) <= 0)
    .sort(byAge)
  const shown = items.slice(0, limit)
  const last = shown.at(-1)
  if (items.length > limit && last) return { items: shown, next: { at: last.at, id: last.id } }
  return { items: shown, next: end ?? null }
}

function byAge(one: InstantCursor, other: InstantCursor) {
  return one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
}
