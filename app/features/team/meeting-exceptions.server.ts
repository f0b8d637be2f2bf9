import { and, inArray } from 'drizzle-orm'
import { households, kits } from '#db/schema/index'
import { daysBetween, nigerDate, type CivilDate } from '~/domain/dates'
import { lateWith } from '~/domain/plans/milestone-state'
import {
  exceptionDays,
  exceptionKinds,
  kitWaitsTooLong,
  tooLongSince,
  type ExceptionKind,
} from '~/domain/team/exceptions'
import type { Context } from '~/server/context.server'
import { householdIds } from '~/server/household-ids.server'
import { settingInForce } from '~/server/setting-in-force.server'
import { lastContacts } from './last-contacts.server'
import { openAlerts } from './open-alerts.server'
import { teamBusinesses } from './team-businesses.server'
import { openInTeam } from './team-households.server'
import { threatenedFlows } from './threatened-flows.server'

/** One line of the meeting; the words are made from its kind, its days and its code. */
export type ExceptionLine = {
  kind: ExceptionKind
  subjectId: string
  householdId: string
  /** The more, the worse; of a threatened flow, days since its deadline, negative while it is to come. */
  days: number
  /** The milestone, flow or state it speaks of. */
  code: string | null
  on: CivilDate | null
}

/** What is out of the ordinary in the team today, by kind, the worst first. Source: docs/programme-rules.md §12. */
export async function meetingExceptions(context: Context): Promise<Record<ExceptionKind, ExceptionLine[]>> {
  const db = context.store.query
  const today = nigerDate(context.now)
  const open = openInTeam(context)
  const ids = householdIds(db, open)
  const [cases, contacts, threatened, waiting, businesses, alerts, decisionDays] = await Promise.all([
    db
      .select({
        id: households.id,
        risk: households.riskLevel,
        lateFrom: households.lateFrom,
        lateCode: households.lateCode,
        lateDueOn: households.lateDueOn,
        nextDueOn: households.nextDueOn,
        nextDueCode: households.nextDueCode,
        reunifiedOn: households.reunifiedOn,
      })
      .from(households)
      .where(open),
    lastContacts(db, ids),
    threatenedFlows(db, ids, today),
    db
      .select({ id: kits.id, householdId: kits.householdId, state: kits.state, since: kits.stateSince })
      .from(kits)
      .where(and(inArray(kits.householdId, ids), inArray(kits.state, ['submitted', 'approved']))),
    teamBusinesses(db, ids),
    openAlerts(db, ids),
    settingInForce(db, 'kits.decisionDays', today),
  ])
  const climbsAfter = typeof decisionDays === 'number' ? decisionDays : undefined
  const ofCase = (kind: ExceptionKind, id: string, days: number | null, code: string | null, on: CivilDate | null) =>
    days === null ? [] : [{ kind, subjectId: id, householdId: id, days, code, on }]

  const lines: ExceptionLine[] = [
    ...alerts
      .filter(({ acknowledged }) => !acknowledged)
      .map(({ id, householdId, raisedOn }) => ({
        kind: 'alert' as const,
        subjectId: id,
        householdId,
        days: daysBetween(raisedOn, today),
        code: null,
        on: raisedOn,
      })),
    ...cases.flatMap(({ id, risk, reunifiedOn, ...due }) => {
      const met = contacts.metOn.get(id) ?? null
      const asked = contacts.childrenAskedOn.get(id) ?? null
      const unmet = risk === 'high' ? tooLongSince(met, reunifiedOn, today, exceptionDays.highRiskNoContact) : null
      const late = lateWith(due, today)
      const unasked = tooLongSince(asked, reunifiedOn, today, exceptionDays.childrenNotAsked)
      return [
        ...ofCase('highRiskNoContact', id, unmet, null, met),
        ...ofCase('late', id, late?.days ?? null, late?.code ?? null, late?.on ?? null),
        ...ofCase('notSeen', id, unasked, 'children', asked),
      ]
    }),
    ...threatened,
    ...waiting.flatMap(({ id, householdId, state, since }) => {
      const on = nigerDate(since)
      const days = kitWaitsTooLong(state, on, today, climbsAfter)
      return days === null ? [] : [{ kind: 'kitWaiting' as const, subjectId: id, householdId, days, code: state, on }]
    }),
    ...businesses.flatMap(({ id, householdId, startedOn, lastVisitOn, stoppedOn }): ExceptionLine[] => {
      const line = { subjectId: id, householdId, code: null }
      if (stoppedOn !== null)
        return [{ ...line, kind: 'businessStopped', days: daysBetween(stoppedOn, today), on: stoppedOn }]
      const days = tooLongSince(lastVisitOn, startedOn, today, exceptionDays.businessNotSeen)
      return days === null ? [] : [{ ...line, kind: 'notSeen', days, code: 'business', on: lastVisitOn }]
    }),
  ]
  return Object.fromEntries(
    exceptionKinds.map((kind) => [kind, lines.filter((line) => line.kind === kind).sort(worstFirst)]),
  ) as Record<ExceptionKind, ExceptionLine[]>
}

function worstFirst(one: ExceptionLine, other: ExceptionLine) {
  return other.days - one.days || one.subjectId.localeCompare(other.subjectId)
}
