import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { kitEditRefusal } from '~/domain/kits/kit-edit-refusal'
import type { GateCheck } from '~/domain/plans/delivery-gate'
import type { Context } from '~/server/context.server'
import { gateOf } from '~/server/gate.server'
import { staffNames } from '~/server/staff-names.server'
import { visibleKits } from '~/server/visibility.server'
import { kitRecord, type KitRecord } from '~/server/kit-record.server'
import { approvedOnOf, deliveredOf, stateOf } from '~/server/kit-standing'
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

export type KitDeed = 'edit' | 'submit' | 'decide' | 'assign' | 'deliver'

export type KitPage = {
  kit: KitView
  versions: VersionView[]
  deliveries: DeliveryView[]
  /** All that was handed over, by line id. */
  delivered: Record<string, number>
  gate: GateCheck[]
  /** What this actor can do next. */
  deeds: KitDeed[]
}

/** Everything about one request; null when it does not exist for this actor. */
export async function kitPage(context: Context, kitId: string): Promise<KitPage | null> {
  const { actor, store, now } = context
  const db = store.query
  const record = await kitRecord(db, and(eq(kits.id, kitId), visibleKits(db, actor)))
  if (!record) return null
  const { householdId, caregiverId } = record.kit
  const subject = { householdId, caregiverId, approvedOn: approvedOnOf(record) }
  const [kit, versions, deliveries, gate, own] = await Promise.all([
    kitView(context, record),
    versionViews(db, record),
    deliveryViews(context, record),
    gateOf(db, subject, nigerDate(now)),
    db
      .select({ id: kits.id })
      .from(kits)
      .where(and(eq(kits.id, kitId), ownKits(db, actor))),
  ])
  const delivered: Record<string, number> = {}
  for (const { lineId, quantity } of deliveredOf(record)) delivered[lineId] = (delivered[lineId] ?? 0) + quantity
  return { kit, versions, deliveries, delivered, gate, deeds: deedsOf(context, record, own.length > 0) }
}

function deedsOf({ actor }: Context, record: KitRecord, own: boolean): KitDeed[] {
  const { kit, current } = record
  const state = stateOf(record)
  const isApproved = state === 'approved' || state === 'partlyDelivered'
  const possible: [KitDeed, boolean][] = [
    ['submit', own && current.submittedAt === null && kitEditRefusal({ ...kit, state }, current.number) === null],
    ['edit', own && kitEditRefusal({ ...kit, state }, current.number) === null],
    ['decide', state === 'submitted' && kit.requestedById !== actor.id && mayEver(actor.role, 'kit.decide')],
    ['assign', own && isApproved],
    ['deliver', isApproved && kit.delivererId === actor.id],
  ]
  return possible.filter(([, can]) => can).map(([deed]) => deed)
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
