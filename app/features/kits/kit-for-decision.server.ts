import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { kitRefusal, type KitOutcome, type KitRefusal } from '~/domain/kits/kit-decision'
import type { GateCheck } from '~/domain/plans/delivery-gate'
import type { Context } from '~/server/context.server'
import { gateOf } from '~/server/gate.server'
import { decidableKits } from './decidable-kits.server'
import { decidersInWords, possibleDeciders } from './deciders.server'
import { kitRecord, type KitRecord } from '~/server/kit-record.server'
import { kitView, type KitView } from './kit-view.server'
import { officerCeiling } from './officer-ceiling.server'
import { pendingKit } from './pending-kit.server'
import { movesBetween, versionViews, type MovesView, type VersionView } from './version-views.server'

export type KitForDecision = {
  kit: KitView
  /** What moved since the version that the decider had open, or else since the version before. */
  moves: MovesView | null
  versions: VersionView[]
  gate: GateCheck[]
  /** Officers' ceiling in whole XOF; null while none is set. */
  ceiling: number | null
  /** True for the lead, whom the officers' ceiling does not bind. */
  decidesAbove: boolean
  /** Why this actor may not approve, and why they may not even return; null where they may. */
  approvalRefusal: KitRefusal | null
  anyRefusal: KitRefusal | null
  /** Who can approve it today, in words. */
  deciders: string
  waitingSince: string | null
}

/**
 * A request as its decider reads it; null when it is not open to this actor.
 *
 * @param seenHash content hash that the decider had open when they sent their decision; null at first sight
 */
export async function kitForDecision(
  context: Context,
  kitId: string,
  seenHash: string | null,
): Promise<KitForDecision | null> {
  const { actor, store, now } = context
  const db = store.query
  const record = await kitRecord(db, and(eq(kits.id, kitId), decidableKits(db, context, seenHash)))
  if (!record) return null
  const { householdId, caregiverId } = record.kit
  const [kit, versions, pending, ceiling, people, gate] = await Promise.all([
    kitView(context, record),
    versionViews(db, record),
    pendingKit(db, record),
    officerCeiling(db, now),
    possibleDeciders(db),
    gateOf(db, { householdId, caregiverId, approvedOn: null }, nigerDate(now)),
  ])
  const refusalOf = (outcome: KitOutcome) =>
    kitRefusal(pending, { outcome, contentHash: pending.contentHash }, actor, ceiling)
  return {
    kit,
    moves: movesSince(record, seenHash),
    versions,
    gate: gate.filter(({ condition }) => condition !== 'approval'),
    ceiling,
    decidesAbove: actor.role === 'lead',
    approvalRefusal: refusalOf('approved'),
    anyRefusal: refusalOf('returned'),
    deciders: decidersInWords(pending, people, ceiling, actor.locale),
    waitingSince: record.current.submittedAt?.toISOString() ?? null,
  }
}

function movesSince({ versions, current }: KitRecord, seenHash: string | null) {
  const seen = versions.find(({ contentHash }) => contentHash === seenHash)
  const before = seen && seen.id !== current.id ? seen : versions.find(({ number }) => number < current.number)
  return before ? movesBetween(before, current) : null
}
