import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { SecondPart } from '~/domain/kits/tranche-two'
import { placeOf } from '~/domain/households/places'
import type { GateCheck } from '~/domain/plans/delivery-gate'
import type { Context } from '~/server/context.server'
import { firstHandedOn } from '~/server/first-handed-on'
import { gateOf } from '~/server/gate.server'
import { identitiesOf } from '~/server/identity.server'
import { kitRecord, type KitRecord } from '~/server/kit-record.server'
import { approvalsOf, approvedOnOf, owedOf } from '~/server/kit-standing'
import { lotLinesOfKit } from '~/server/lot-lines-of-kit.server'
import { notThereYet, type NotThereYet } from '~/server/not-there-yet.server'
import { staffNames } from '~/server/staff-names.server'
import { storesWith } from '~/server/stock-in-stores.server'
import { secondPartOf } from '~/server/tranche-two.server'
import { visibleKits } from '~/server/visibility.server'
import { kitView, type KitView } from './kit-view.server'

/** A line that is due now. */
export type LineToCount = { id: string; item: string; unit: string; owed: number; missing: NotThereYet | null }

export type KitForDelivery = {
  kit: KitView
  purpose: 'business' | 'school'
  /** First name of the child whose school supplies these are. */
  childName: string | null
  approval: { byName: string; on: string } | null
  lines: LineToCount[]
  /** Something of it can be given today, if the gate is open. */
  mayBeGiven: boolean
  /** Lines of versions before this one, with what stands for each now: a form that was open meanwhile counted them. */
  earlier: { id: string; item: string; unit: string; nowId: string | null }[]
  /** What the later part waits for; null while nothing of it is held back. */
  heldBack: SecondPart | null
  /** Where lines that were bought together may be taken from; null when none was. */
  stores: { id: string; name: string }[] | null
  gate: GateCheck[]
  today: string
}

/** A request as its deliverer counts it out; null for everybody else. */
export async function kitForDelivery(context: Context, kitId: string): Promise<KitForDelivery | null> {
  const { actor, store, now } = context
  const db = store.query
  const mine = and(eq(kits.id, kitId), eq(kits.delivererId, actor.id), visibleKits(db, actor))
  const record = await kitRecord(db, mine)
  if (!record) return null
  const today = nigerDate(now)
  const { householdId, caregiverId, childId, purpose, replacesLossId } = record.kit
  const approvedOn = approvedOnOf(record)
  const approver = approvalsOf(record).at(-1)?.decidedById
  const [kit, gate, staff, second, names, stores, missing] = await Promise.all([
    kitView(context, record),
    gateOf(
      db,
      { householdId, caregiverId, approvedOn, purpose, replacesLossId, begunOn: firstHandedOn(record) },
      today,
    ),
    staffNames(db, approver === undefined ? [] : [approver]),
    secondPartOf(db, kitId, today),
    identitiesOf(store, childId === null ? [] : [childId]),
    storesFor(context, record),
    notThereYet(db, record),
  ])
  const lines = linesDue(record, second?.open ?? true, missing)
  return {
    kit,
    purpose,
    childName: childId === null ? null : (names.get(childId)?.givenName ?? ''),
    approval: approver && approvedOn ? { byName: staff.get(approver) ?? '', on: approvedOn } : null,
    lines,
    mayBeGiven: lines.some((line) => line.missing === null),
    earlier: earlierLines(record),
    heldBack: second?.open === false ? second : null,
    stores,
    gate,
    today,
  }
}

function linesDue(record: KitRecord, withSecond: boolean, missing: Map<string, NotThereYet>): LineToCount[] {
  const owed = new Map(owedOf(record).map(({ lineId, quantity }) => [lineId, quantity]))
  return record.current.lines
    .filter(({ tranche }) => withSecond || tranche === 1)
    .map(({ id, item, unit }) => ({ id, item, unit, owed: owed.get(id) ?? 0, missing: missing.get(id) ?? null }))
    .filter((line) => line.owed > 0)
}

function earlierLines({ versions, current }: KitRecord) {
  return versions
    .filter((version) => version !== current)
    .flatMap(({ lines }) => lines)
    .map(({ id, item, unit, itemKey }) => {
      const now = current.lines.find((line) => line.itemKey === itemKey)
      return { id, item, unit, nowId: now?.id ?? null }
    })
}

async function storesFor({ store }: Context, { kit, current }: KitRecord) {
  const bought = new Set((await lotLinesOfKit(store.query, kit.id)).map(({ kitLineId }) => kitLineId))
  if (bought.size === 0) return null
  const keys = current.lines.filter(({ id }) => bought.has(id)).map(({ itemKey }) => itemKey)
  const holding = await storesWith(store.query, keys)
  return holding.map(({ id, name, communePcode }) => ({
    id,
    name: [name, placeOf(communePcode)?.name].filter(Boolean).join(', '),
  }))
}
