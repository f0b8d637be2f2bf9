import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { GateCheck } from '~/domain/plans/delivery-gate'
import type { Context } from '~/server/context.server'
import { gateOf } from '~/server/gate.server'
import { kitRecord } from '~/server/kit-record.server'
import { kitView, type KitView } from './kit-view.server'
import { lastPricesOfLines, type LastPriceOfLine } from './last-prices-of-lines.server'
import { ownKits } from './own-kit.server'
import { versionViews, type VersionView } from './version-views.server'

type KitForEdit = {
  kit: KitView
  versions: VersionView[]
  missing: GateCheck[]
  /** What was last paid for the same things, by line id. */
  lastPrices: Record<string, LastPriceOfLine>
}

/**
 * A request as the officer of its household may change or submit it, with what will yet be missing for the handover
 * besides the approval; null for everybody else.
 */
export async function kitForEdit(context: Context, kitId: string): Promise<KitForEdit | null> {
  const db = context.store.query
  const record = await kitRecord(db, and(eq(kits.id, kitId), ownKits(db, context.actor)))
  if (!record) return null
  const { householdId, caregiverId, purpose, replacesLossId } = record.kit
  const today = nigerDate(context.now)
  const [kit, versions, gate, lastPrices] = await Promise.all([
    kitView(context, record),
    versionViews(db, record),
    gateOf(db, { householdId, caregiverId, purpose, replacesLossId, approvedOn: null }, today),
    lastPricesOfLines(db, record.current.lines, today),
  ])
  const missing = gate.filter(({ condition, met, waived }) => condition !== 'approval' && !met && !waived)
  return { kit, versions, missing, lastPrices }
}
