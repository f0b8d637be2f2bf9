import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { GateCheck } from '~/domain/plans/delivery-gate'
import type { Context } from '~/server/context.server'
import { gateOf } from '~/server/gate.server'
import { staffNames } from '~/server/staff-names.server'
import { visibleKits } from '~/server/visibility.server'
import { kitRecord } from '~/server/kit-record.server'
import { approvalsOf, approvedOnOf, owedOf } from '~/server/kit-standing'
import { kitView, type KitView } from './kit-view.server'

export type KitForDelivery = {
  kit: KitView
  approval: { byName: string; on: string } | null
  /** What is still owed, by line id. */
  owed: Record<string, number>
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
  const { householdId, caregiverId } = record.kit
  const approvedOn = approvedOnOf(record)
  const approver = approvalsOf(record).at(-1)?.decidedById
  const [kit, gate, staff] = await Promise.all([
    kitView(context, record),
    gateOf(db, { householdId, caregiverId, approvedOn }, today),
    staffNames(db, approver === undefined ? [] : [approver]),
  ])
  return {
    kit,
    approval: approver && approvedOn ? { byName: staff.get(approver) ?? '', on: approvedOn } : null,
    owed: Object.fromEntries(owedOf(record).map(({ lineId, quantity }) => [lineId, quantity])),
    gate,
    today,
  }
}
