import { and, asc, eq, exists, gt, inArray, lte, not, notExists, or, sql, type SQL } from 'drizzle-orm'
import { households, kitDecisions, kits, kitTypes, kitVersions, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import type { KitThresholds } from '~/domain/kits/approvals-needed'
import { kitRefusal, type KitDecider, type KitRefusal } from '~/domain/kits/kit-decision'
import { askedForBy } from './asked-by.server'
import { measuredAmount, sumOverDays } from './asked-together.server'
import type { Context } from './context.server'
import { standsFor } from './delegations-in-force.server'
import { decidedAlone } from './in-a-round.server'
import { kitThresholds } from './kit-thresholds.server'
import { linkToKit } from './link-to-kit.server'
import { pendingKits } from './pending-kits.server'
import { visibleKits } from './visibility.server'

type Asked = {
  /** Which part of them. */
  clause?: SQL | undefined
  limit: number
  /** Those on which this actor can take a step, or those that they can return and somebody else approves. */
  reach?: 'step' | 'aboveCeiling'
}

/**
 * The requests that wait for this actor's decision, the oldest first: not their own, no tie declared, not approved by
 * them, decided one by one. The one reading of them, wherever they are listed.
 * Source: docs/programme-rules.md §21
 *
 * @returns `looked`: every row that was read, one more than asked for where there are more; `kits`: those of them that
 * wait for this actor
 */
export async function kitsWaitingFor(context: Context, { clause, limit, reach = 'step' }: Asked) {
  const { actor, store, now } = context
  const db = store.query
  const today = nigerDate(now)
  const thresholds = await kitThresholds(db, today)
  const decider = { id: actor.id, role: actor.role, standsFor: await standsFor(db, actor.id, today) }
  const amount = measuredAmount(db, await sumOverDays(db, today), today)
  const within = withinReach(db, decider, thresholds, amount)
  const may = mayEver(actor.role, 'kit.decide') && (reach === 'step' || within !== undefined)
  const looked = may
    ? await rowsOf(
        context,
        and(clause, reach === 'step' ? within : within && not(within), notExists(approvedBy(db, actor.id))),
        limit + 1,
      )
    : []
  const page = looked.slice(0, limit)
  const pending = await pendingKits(
    db,
    page.map(({ id }) => id),
    today,
  )
  const waits = page.filter(({ id }) => {
    const kit = pending.get(id)
    if (!kit) return false
    const refusal = kitRefusal(kit, { outcome: 'approved', contentHash: kit.contentHash }, decider, thresholds)
    return reach === 'step' ? canTakeAStep(refusal, actor.role) : refusal === 'above-your-ceiling'
  })
  return { looked, kits: waits, pending, thresholds }
}

/** Nobody approves while no ceiling is set; it can be returned, and must not be lost from sight. */
function canTakeAStep(refusal: KitRefusal | null, role: Context['actor']['role']) {
  if (refusal === 'committee-first') return mayEver(role, 'committee.record')
  return refusal === null || refusal === 'no-ceiling-set'
}

function rowsOf({ actor, store: { query: db } }: Context, clause: SQL | undefined, limit: number) {
  return db
    .select({
      id: kits.id,
      since: kits.stateSince,
      caregiverId: kits.caregiverId,
      purpose: kits.purpose,
      versionId: kitVersions.id,
      total: kitVersions.total,
      labelFr: kitTypes.labelFr,
      labelEn: kitTypes.labelEn,
      number: kits.number,
      caseNumber: households.caseNumber,
      askedByName: users.displayName,
    })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .innerJoin(households, eq(households.id, kits.householdId))
    .innerJoin(users, eq(users.id, kits.requestedById))
    .where(
      and(
        eq(kits.state, 'submitted'),
        decidedAlone(db),
        not(askedForBy(db, actor.id)),
        notExists(linkToKit(db, actor.id)),
        visibleKits(db, actor),
        clause,
      ),
    )
    .orderBy(asc(kits.stateSince), asc(kits.id))
    .limit(limit)
}

/** Above the officers' ceiling only the lead, or whoever stands in for one, takes the last step. */
function withinReach(db: Db, decider: KitDecider, thresholds: KitThresholds, amount: SQL<number>): SQL | undefined {
  const isLead = decider.role === 'lead' || decider.standsFor?.some(({ role }) => role === 'lead') === true
  if (isLead) return undefined
  const { officerCeiling, secondApprovalAbove, suppliesCeiling } = thresholds
  const below = (purpose: 'business' | 'school', ceiling: number | null) =>
    ceiling === null ? eq(kits.purpose, purpose) : and(eq(kits.purpose, purpose), lte(amount, ceiling))
  const asLead = exists(approvals(db, eq(kitDecisions.asLead, true)))
  const first =
    secondApprovalAbove === null
      ? undefined
      : and(eq(kits.purpose, 'business'), gt(amount, secondApprovalAbove), notExists(approvals(db, undefined)))
  return or(below('business', officerCeiling), below('school', suppliesCeiling), asLead, first)
}

function approvals(db: Db, clause: SQL | undefined) {
  return db
    .select({ one: sql`1` })
    .from(kitDecisions)
    .where(and(eq(kitDecisions.versionId, kitVersions.id), eq(kitDecisions.outcome, 'approved'), clause))
}

function approvedBy(db: Db, userId: string) {
  return approvals(db, or(eq(kitDecisions.decidedById, userId), inArray(kitDecisions.onBehalfOfId, [userId])))
}
