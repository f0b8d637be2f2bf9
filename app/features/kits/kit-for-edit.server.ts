import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { GateCheck } from '~/domain/plans/delivery-gate'
import type { Context } from '~/server/context.server'
import { gateOf } from '~/server/gate.server'
import { kitRecord } from '~/server/kit-record.server'
import { kitView, type KitView } from './kit-view.server'
import { ownKits } from './own-kit.server'
import { versionViews, type VersionView } from './version-views.server'

/**
 * A request as the officer of its household may change or submit it, with what will yet be missing for the handover
 * besides the approval; null for everybody else.
 */
export async function kitForEdit(
  context: Context,
  kitId: string,
): Promise<{ kit: KitView; versions: VersionView[]; missing: GateCheck[] } | null> {
  const db = context.store.query
  const record = await kitRecord(db, and(eq(kits.id, kitId), ownKits(db, context.actor)))
  if (!record) return null
  const { householdId, caregiverId, purpose } = record.kit
  const [kit, versions, gate] = await Promise.all([
    kitView(context, record),
    versionViews(db, record),
    gateOf(db, { householdId, caregiverId, purpose, approvedOn: null }, nigerDate(context.now)),
  ])
  const missing = gate.filter(({ condition, met, waived }) => condition !== 'approval' && !met && !waived)
  return { kit, versions, missing }
}
