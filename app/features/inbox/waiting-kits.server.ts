import { and, asc, eq, exists, gt, inArray, lte, ne, notExists, or, sql, type SQL } from 'drizzle-orm'
import { households, kitDecisions, kits, kitTypes, kitVersions, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import type { KitThresholds } from '~/domain/kits/approvals-needed'
import { kitRefusal, type KitDecider } from '~/domain/kits/kit-decision'
import type { Context } from '~/server/context.server'
import { measuredAmount, sumOverDays } from '~/server/asked-together.server'
import { standsFor } from '~/server/delegations-in-force.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { decidedAlone } from '~/server/in-a-round.server'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { linkToKit } from '~/server/link-to-kit.server'
import { pendingKits } from '~/server/pending-kits.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'
import { kitChecks } from './kit-checks.server'

/** Requests that this actor could take a step on today: not their own, no tie declared, within what they may. */
export async function waitingKits(context: Context, asked: Asked): Promise<Found> {
  const { actor, store, now } = context
  if (!mayEver(actor.role, 'kit.decide')) return { items: [], until: null }
  const db = store.query
  const today = nigerDate(now)
  const thresholds = await kitThresholds(db, today)
  const decider = { id: actor.id, role: actor.role, standsFor: await standsFor(db, actor.id, today) }
  const rows = await db
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
        within(kits.stateSince, kits.id, asked),
        asked.above === null ? undefined : gt(kitVersions.total, asked.above),
        ne(kits.requestedById, actor.id),
        notExists(linkToKit(db, actor.id)),
        notExists(approvedBy(db, actor.id)),
        withinReach(db, decider, thresholds, measuredAmount(db, await sumOverDays(db, today), today)),
      ),
    )
    .orderBy(asc(kits.stateSince), asc(kits.id))
    .limit(asked.limit + 1)
  const page = rows.slice(0, asked.limit)
  const pending = await pendingKits(
    db,
    page.map(({ id }) => id),
    today,
  )
  const mine = page.filter(({ id }) => {
    const kit = pending.get(id)
    if (!kit) return false
    const refusal = kitRefusal(kit, { outcome: 'approved', contentHash: kit.contentHash }, decider, thresholds)
    if (refusal === 'committee-first') return mayEver(actor.role, 'committee.record')
    // Nobody approves while no ceiling is set; it can be returned, and must not be lost from sight.
    return refusal === null || refusal === 'no-ceiling-set'
  })
  const [names, checks] = await Promise.all([
    identitiesOf(
      store,
      mine.map(({ caregiverId }) => caregiverId),
    ),
    kitChecks(db, mine, pending, thresholds, today),
  ])
  const items = mine.map(({ id, since, total, labelFr, labelEn, ...row }) => {
    const name = fullName(names.get(row.caregiverId))
    return {
      ...{ kind: 'kit' as const, id, since, amount: total, askedByName: row.askedByName },
      href: `/kits/${id}/decision`,
      subject: { fr: `${labelFr} · ${name}`, en: `${labelEn} · ${name}` },
      detail: `${row.number} · ${row.caseNumber}`,
      checks: checks.get(id) ?? [],
    }
  })
  return foundOf(rows, asked.limit, ({ since, id }) => ({ at: since, id }), items)
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
