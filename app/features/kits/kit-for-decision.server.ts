import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { approvalsNeeded, ceilingFor, type ApprovalsNeeded } from '~/domain/kits/approvals-needed'
import { approvalStep, kitRefusal, type KitOutcome, type KitRefusal } from '~/domain/kits/kit-decision'
import type { GateCheck } from '~/domain/plans/delivery-gate'
import type { Context } from '~/server/context.server'
import type { CountedKit } from '~/server/asked-together.server'
import { standsFor } from '~/server/delegations-in-force.server'
import { earlierKits, type EarlierKit } from '~/server/earlier-kits.server'
import { gateOf } from '~/server/gate.server'
import { committeeCallersInWords, decidersInWords, possibleDeciders } from '~/server/kit-deciders.server'
import { kitRecord, type KitRecord } from '~/server/kit-record.server'
import { approvalsGiven } from '~/server/kit-standing'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { linesForPurpose, type BudgetLine } from '~/server/lines-for-purpose.server'
import { pendingKit } from '~/server/pending-kits.server'
import { decidableKits } from './decidable-kits.server'
import { kitView, type KitView } from './kit-view.server'
import { lastPricesOfLines, type LastPriceOfLine } from './last-prices-of-lines.server'
import { movesBetween, versionViews, type DecisionView, type MovesView, type VersionView } from './version-views.server'

export type KitForDecision = {
  kit: KitView
  /** What moved since the version that the decider had open, or else since the version before. */
  moves: MovesView | null
  versions: VersionView[]
  gate: GateCheck[]
  /** Kits that the same caregiver, or child, has asked for or was given before. */
  earlier: EarlierKit[]
  /** Other requests of the household that are held against the thresholds together with this one. */
  together: CountedKit[]
  /** Whole XOF held against the thresholds: this request and those. */
  measured: number
  /** What was last paid for the same things, by line id. */
  lastPrices: Record<string, LastPriceOfLine>
  /** Officers' ceiling for this purpose in whole XOF; null while none is set. */
  ceiling: number | null
  /** How many approve and who; null while no ceiling is set. */
  needed: ApprovalsNeeded | null
  /** Approvals of this version so far, oldest first. */
  given: DecisionView[]
  committeeApproved: boolean
  /** This actor recorded the sitting that approved it: somebody else completes. */
  recordedSitting: boolean
  /** This actor's approval would be the last one needed: the money is taken with it. */
  completes: boolean
  /** In whose place this actor would approve. */
  inPlaceOf: { name: string; until: string } | null
  /** Lines that could pay, the fullest first, and the one that an earlier approval named. */
  budgetLines: BudgetLine[]
  budgetLineId: string | null
  /** Why this actor may not approve, and why they may not even return; null where they may. */
  approvalRefusal: KitRefusal | null
  anyRefusal: KitRefusal | null
  /** Who can approve it today, or call the committee that has to sit first, in words. */
  deciders: string
  waitingSince: string | null
  /** This actor can record the sitting of the committee that has to decide first. */
  callsCommittee: boolean
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
  const { householdId, caregiverId, purpose, replacesLossId } = record.kit
  const today = nigerDate(now)
  const [kit, versions, pending, thresholds, people, absent, gate, lastPrices, budgetLines] = await Promise.all([
    kitView(context, record),
    versionViews(db, record),
    pendingKit(db, kitId, today),
    kitThresholds(db, today),
    possibleDeciders(db, today),
    standsFor(db, actor.id, today),
    gateOf(db, { householdId, caregiverId, purpose, replacesLossId, approvedOn: null }, today),
    lastPricesOfLines(db, record.current.lines, today),
    linesForPurpose(db, purpose, today),
  ])
  const earlier = await earlierKits(db, [record.kit])
  const decider = { id: actor.id, role: actor.role, standsFor: absent }
  const refusalOf = (outcome: KitOutcome) =>
    kitRefusal(pending, { outcome, contentHash: pending.contentHash }, decider, thresholds)
  const { completes, onBehalfOfId } = approvalStep(pending, decider, thresholds)
  const approvalRefusal = refusalOf('approved')
  const stoodFor = absent.find(({ id }) => id === onBehalfOfId)
  const given = approvalsGiven(record)
  return {
    kit,
    moves: movesSince(record, seenHash),
    versions,
    gate: gate.filter(({ condition }) => condition !== 'approval'),
    earlier: earlier.get(kitId) ?? [],
    together: pending.together,
    measured: pending.cost,
    lastPrices,
    ceiling: ceilingFor(purpose, thresholds),
    needed: approvalsNeeded(pending.cost, purpose, thresholds),
    given: (versions.find(({ number }) => number === kit.version)?.decisions ?? []).filter(({ id }) =>
      given.some((decision) => decision.id === id),
    ),
    committeeApproved: pending.committeeApproved,
    recordedSitting: pending.committeeRecordedById === actor.id,
    completes,
    inPlaceOf: stoodFor ? { name: stoodFor.displayName, until: stoodFor.until } : null,
    budgetLines,
    budgetLineId: given.find(({ budgetLineId }) => budgetLineId !== null)?.budgetLineId ?? null,
    approvalRefusal,
    anyRefusal: refusalOf('returned'),
    deciders:
      approvalRefusal === 'committee-first'
        ? committeeCallersInWords(people, actor.locale)
        : decidersInWords(pending, people, thresholds, actor.locale),
    callsCommittee: approvalRefusal === 'committee-first' && mayEver(actor.role, 'committee.record'),
    waitingSince: record.current.submittedAt?.toISOString() ?? null,
  }
}

function movesSince({ versions, current }: KitRecord, seenHash: string | null) {
  const seen = versions.find(({ contentHash }) => contentHash === seenHash)
  const before = seen && seen.id !== current.id ? seen : versions.find(({ number }) => number < current.number)
  return before ? movesBetween(before, current) : null
}
