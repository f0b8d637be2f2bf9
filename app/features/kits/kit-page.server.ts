import { and, eq, type SQL } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { GateCheck } from '~/domain/plans/delivery-gate'
import type { Context } from '~/server/context.server'
import { firstHandedOn } from '~/server/first-handed-on'
import { gateOf } from '~/server/gate.server'
import { kitInTrade } from '~/server/kit-in-trade.server'
import { staffNames } from '~/server/staff-names.server'
import { visibleKits } from '~/server/visibility.server'
import { kitRecord, type KitRecord } from '~/server/kit-record.server'
import { approvedOnOf, deliveredOf } from '~/server/kit-standing'
import { cancellableKits } from './cancel-kit.server'
import { deedsOnKit, type KitDeed } from './deeds-on-kit'
import { endingOf } from './kit-to-end.server'
import { kitWaitsFor, type KitWaitsFor } from './kit-waits-for.server'
import { kitView, type KitView } from './kit-view.server'
import { ownKits } from './own-kit.server'
import { versionViews, type VersionView } from './version-views.server'

export type CancellationView = { byName: string; at: string; reason: string; otherWay: string | null }

export type EndingView = { byName: string; at: string; reason: string; released: number }

export type KitPage = {
  kit: KitView
  versions: VersionView[]
  /** All that was handed over, by line id. */
  delivered: Record<string, number>
  gate: GateCheck[]
  /** What this actor can do next. */
  deeds: KitDeed[]
  cancellation: CancellationView | null
  ending: EndingView | null
  /** Whose step it still waits for; null while it waits for nobody. */
  waits: KitWaitsFor | null
}

/** Everything about one request; null when it does not exist for this actor. */
export async function kitPage(context: Context, kitId: string): Promise<KitPage | null> {
  const { actor, store, now } = context
  const db = store.query
  const record = await kitRecord(db, and(eq(kits.id, kitId), visibleKits(db, actor)))
  if (!record) return null
  const { householdId, caregiverId, purpose, replacesLossId } = record.kit
  const begunOn = firstHandedOn(record)
  const subject = { householdId, caregiverId, purpose, replacesLossId, begunOn, approvedOn: approvedOnOf(record) }
  const ifIn = (clause: SQL | undefined) =>
    db
      .select({ id: kits.id })
      .from(kits)
      .where(and(eq(kits.id, kitId), clause))
  const [kit, versions, gate, cancellation, inTrade, own, cancellable, end, ending, waits] = await Promise.all([
    kitView(context, record),
    versionViews(db, record),
    gateOf(db, subject, nigerDate(now)),
    cancellationView(context, record),
    kitInTrade(db, kitId),
    ifIn(ownKits(db, actor)),
    ifIn(cancellableKits(db, actor)),
    endingOf(db, actor.id, record),
    endingView(context, record),
    kitWaitsFor(context, record),
  ])
  const may = { change: own.length > 0, cancel: cancellable.length > 0, end: end.refusal === null }
  const delivered: Record<string, number> = {}
  for (const { lineId, quantity } of deliveredOf(record)) delivered[lineId] = (delivered[lineId] ?? 0) + quantity
  const deeds = deedsOnKit(actor, record, inTrade, may)
  return { kit, versions, delivered, gate, deeds, cancellation, ending, waits }
}

async function cancellationView({ store }: Context, { cancellation }: KitRecord): Promise<CancellationView | null> {
  if (cancellation === null) return null
  const { cancelledById, cancelledAt, reason, otherWay } = cancellation
  const staff = await staffNames(store.query, [cancelledById])
  return { byName: staff.get(cancelledById) ?? '', at: cancelledAt.toISOString(), reason, otherWay }
}

async function endingView({ store }: Context, { ending }: KitRecord): Promise<EndingView | null> {
  if (ending === null) return null
  const { endedById, endedAt, reason, released } = ending
  const staff = await staffNames(store.query, [endedById])
  return { byName: staff.get(endedById) ?? '', at: endedAt.toISOString(), reason, released }
}
