import { and, eq, type SQL } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
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
import { kitView, type KitView } from './kit-view.server'
import { ownKits } from './own-kit.server'
import { versionViews, type VersionView } from './version-views.server'

export type DeliveryView = {
  id: string
  receiptNumber: string
  deliveredOn: CivilDate
  byName: string
  place: string
  witness: string
  caregiverPresent: boolean
  note: string | null
  lines: { id: string; item: string; unit: string; approved: number; quantity: number; shortageWhy: string | null }[]
}

export type CancellationView = { byName: string; at: string; reason: string; otherWay: string | null }

export type KitPage = {
  kit: KitView
  versions: VersionView[]
  deliveries: DeliveryView[]
  /** All that was handed over, by line id. */
  delivered: Record<string, number>
  gate: GateCheck[]
  /** What this actor can do next. */
  deeds: KitDeed[]
  cancellation: CancellationView | null
}

/** Everything about one request; null when it does not exist for this actor. */
export async function kitPage(context: Context, kitId: string): Promise<KitPage | null> {
  const { actor, store, now } = context
  const db = store.query
  const record = await kitRecord(db, and(eq(kits.id, kitId), visibleKits(db, actor)))
  if (!record) return null
  const { householdId, caregiverId, purpose } = record.kit
  const begunOn = firstHandedOn(record)
  const subject = { householdId, caregiverId, purpose, begunOn, approvedOn: approvedOnOf(record) }
  const ifIn = (clause: SQL | undefined) =>
    db
      .select({ id: kits.id })
      .from(kits)
      .where(and(eq(kits.id, kitId), clause))
  const [kit, versions, deliveries, gate, cancellation, inTrade, own, cancellable] = await Promise.all([
    kitView(context, record),
    versionViews(db, record),
    deliveryViews(context, record),
    gateOf(db, subject, nigerDate(now)),
    cancellationView(context, record),
    kitInTrade(db, kitId),
    ifIn(ownKits(db, actor)),
    ifIn(cancellableKits(db, actor)),
  ])
  const may = { change: own.length > 0, cancel: cancellable.length > 0 }
  const delivered: Record<string, number> = {}
  for (const { lineId, quantity } of deliveredOf(record)) delivered[lineId] = (delivered[lineId] ?? 0) + quantity
  return { kit, versions, deliveries, delivered, gate, deeds: deedsOnKit(actor, record, inTrade, may), cancellation }
}

async function cancellationView({ store }: Context, { cancellation }: KitRecord): Promise<CancellationView | null> {
  if (cancellation === null) return null
  const { cancelledById, cancelledAt, reason, otherWay } = cancellation
  const staff = await staffNames(store.query, [cancelledById])
  return { byName: staff.get(cancelledById) ?? '', at: cancelledAt.toISOString(), reason, otherWay }
}

async function deliveryViews({ store }: Context, { deliveries, versions }: KitRecord): Promise<DeliveryView[]> {
  if (deliveries.length === 0) return []
  const staff = await staffNames(
    store.query,
    deliveries.map(({ deliveredById }) => deliveredById),
  )
  const known = new Map(versions.flatMap(({ lines }) => lines.map((line) => [line.id, line])))
  return deliveries.map(({ id, receiptNumber, deliveredOn, deliveredById, lines, ...delivery }) => ({
    id,
    receiptNumber,
    deliveredOn,
    byName: staff.get(deliveredById) ?? '',
    place: delivery.place,
    witness: delivery.witness,
    caregiverPresent: delivery.caregiverPresent,
    note: delivery.note,
    lines: lines
      .map(({ lineId, quantity, shortageWhy }) => ({ line: known.get(lineId), quantity, shortageWhy }))
      .sort((one, other) => (one.line?.position ?? 0) - (other.line?.position ?? 0))
      .map(({ line, quantity, shortageWhy }, index) => ({
        id: line?.id ?? `${index}`,
        item: line?.item ?? '',
        unit: line?.unit ?? 'piece',
        approved: line?.quantity ?? 0,
        quantity,
        shortageWhy,
      })),
  }))
}
