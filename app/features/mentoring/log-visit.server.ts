import { and, eq } from 'drizzle-orm'
import { visits } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import type { KitMeasure } from '~/domain/kits/kit-measures'
import type { AssetState, BusinessState } from '~/domain/mentoring/business-states'
import { visitSpeaks } from '~/domain/alerts/visit-speaks'
import { isOperating } from '~/domain/mentoring/business-states'
import type { OwnRating } from '~/domain/mentoring/own-ratings'
import { visitRefusal, type VisitOutcome } from '~/domain/mentoring/visit-refusal'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { ChildAnswer } from '~/domain/roster/child-answer'
import type { Context } from '~/server/context.server'
import { followSignals } from '~/server/follow-signals.server'
import { mustBeOpen } from '~/server/must-be-open.server'
import { recordEvent } from '~/server/record-event.server'
import { recordWhereabouts } from '~/server/record-whereabouts.server'
import { rosterSentBefore } from '~/server/roster-sent-before.server'
import { businessInReach } from './business-in-reach.server'
import { businessMeasure } from './business-measure.server'
import { completeShownMilestones } from '~/server/complete-shown-milestones.server'
import { handoversOf } from './handovers-of.server'
import { keepLatestVisit } from './keep-latest-visit.server'
import { followUpSentBefore } from './follow-up-sent-before.server'
import { recordFollowUp, type FollowUp } from './record-follow-up.server'

export type VisitForm = FollowUp & {
  id: string
  visitedOn: CivilDate
  found: VisitOutcome
  state?: BusinessState | undefined
  /** Whole XOF of the last seven days; absent when it was not told. */
  takings?: number | undefined
  costs?: number | undefined
  animalsAlive?: number | undefined
  /** Whole XOF. */
  animalsValue?: number | undefined
  asset?: AssetState | undefined
  /** How she herself says that it goes. */
  ownRating?: OwnRating | undefined
  nextVisitOn?: CivilDate | undefined
  /** Said when somebody was met there on that day already. */
  secondVisit?: boolean | undefined
  children: ChildAnswer[]
}

/**
 * What a visit saw of the business, and where each child of the household is. Completes M5 to M8 where it shows them.
 *
 * @throws {Refused} business not there (404), the case is closed (409), a rule says no, somebody was met there on
 *   that day already or the roster is another one (422)
 */
export async function logVisit({ actor, store, now }: Context, businessId: string, form: VisitForm) {
  await store.write(async (tx) => {
    const business = await businessInReach(tx, actor, businessId, 'visit.log')
    if (!business) throw new Refused('not-there', 404)
    const [standing] = await tx.select().from(visits).where(eq(visits.id, form.id))
    if (standing && standing.visitedById !== actor.id) throw new Refused('not-there', 404)
    if (standing) {
      sentBefore(standing, { ...seen(form, await businessMeasure(tx, business)), operating: null, businessId })
      if (form.found !== 'done') return
      await rosterSentBefore(tx, form.id, form.children)
      await followUpSentBefore(tx, form.id, businessId, form)
      return
    }

    const { householdId, caregiverId } = business
    await mustBeOpen(tx, householdId)
    const visit = seen(form, await businessMeasure(tx, business))
    const handovers = await handoversOf(tx, householdId, caregiverId)
    const refusal = visitRefusal(visit, handovers[0]?.deliveredOn ?? null, nigerDate(now))
    if (refusal) throw new Refused(`visit-${refusal}`, 422)

    if (form.found === 'done' && !form.secondVisit) await mustBeFirstOfDay(tx, businessId, form.visitedOn)
    await tx.insert(visits).values({ ...visit, businessId, householdId, visitedById: actor.id, recordedAt: now })
    await keepLatestVisit(tx, businessId)
    if (visit.found === 'done') {
      const check = { householdId, seenOn: visit.visitedOn, sourceKind: 'visit', sourceId: visit.id } as const
      await recordWhereabouts(tx, { actor, now }, { ...check, answers: form.children })
      await completeShownMilestones(tx, { actor, now }, business, visit, handovers)
      await recordFollowUp(tx, { actor, now }, { id: visit.id, businessId, visitedOn: visit.visitedOn }, form)
    }
    if (visitSpeaks(visit)) await followSignals(tx, { now }, householdId)
    await recordEvent(tx, {
      actor,
      now,
      action: `visit.${visit.found}`,
      subjects: [
        { kind: 'household', id: householdId },
        { kind: 'business', id: businessId },
      ],
      details: { visitId: visit.id, visitedOn: visit.visitedOn, state: visit.state, nextVisitOn: visit.nextVisitOn },
    })
  })
}

async function mustBeFirstOfDay(tx: Db, businessId: string, visitedOn: CivilDate) {
  const [other] = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(and(eq(visits.businessId, businessId), eq(visits.visitedOn, visitedOn), eq(visits.found, 'done')))
    .limit(1)
  if (other) throw new Refused('second-visit', 422, {}, ['secondVisit'])
}

/** Only what was to be seen: nothing of the business when nobody was met, and only what its measure asks. */
function seen(form: VisitForm, measure: KitMeasure) {
  const met = form.found === 'done'
  const trade = met && measure === 'trade'
  const livestock = met && measure === 'livestock'
  const state = met ? (form.state ?? null) : null
  const animalsAlive = livestock ? (form.animalsAlive ?? null) : null
  return {
    id: form.id,
    visitedOn: form.visitedOn,
    found: form.found,
    state,
    takings: trade ? (form.takings ?? null) : null,
    costs: trade ? (form.costs ?? null) : null,
    animalsAlive,
    animalsValue: livestock ? (form.animalsValue ?? null) : null,
    asset: met ? (form.asset ?? null) : null,
    ownRating: met ? (form.ownRating ?? null) : null,
    nextVisitOn: form.nextVisitOn ?? null,
    operating: state !== null && isOperating(state, animalsAlive),
  }
}
