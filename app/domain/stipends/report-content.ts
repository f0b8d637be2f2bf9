import type { CivilDate } from '../dates'
import { addDays, daysBetween } from '../dates'
import type { SessionSubject } from '../schooling/session-refusal'
import { canonicalJson } from '../text/canonical-json'

export type ReportedSession = {
  id: string
  groupId: string
  heldOn: CivilDate
  /** The day on which it was written down. */
  writtenOn: CivilDate
  durationMinutes: number
  subject: SessionSubject
  present: number
  expected: number
  /** A day recorded as closed for that school. */
  onClosedDay: boolean
}

export type ReportedTransport = { travelledOn: CivilDate; cost: number; note: string | null }

/** What is frozen when a month is sent. */
export type ReportContent = { v: 1; month: string; sessions: ReportedSession[]; transport: ReportedTransport[] }

/** A session written down later than this is shown as late: a default of this programme. Source: docs/programme-rules.md §10. */
export const lateAfterDays = 3

export function isLateEntry({ heldOn, writtenOn }: Pick<ReportedSession, 'heldOn' | 'writtenOn'>): boolean {
  return daysBetween(heldOn, writtenOn) > lateAfterDays
}

/** The text whose SHA-256 names the report: sorted, so that the same month gives the same name. */
export function frozenText({ v, month, sessions, transport }: ReportContent): string {
  return canonicalJson({
    v,
    month,
    sessions: sessions.toSorted((one, other) => order(one.heldOn + one.id, other.heldOn + other.id)),
    transport: transport.toSorted((one, other) => order(one.travelledOn, other.travelledOn)),
  })
}

export type ReportTotals = {
  sessions: number
  minutes: number
  lateEntries: number
  /** Sessions at which nobody was present. */
  empty: number
  onClosedDays: number
  daysTravelled: number
  /** Whole XOF. */
  transport: number
  /** Whole XOF for the sessions; null where no rate was set. */
  stipend: number | null
}

/**
 * What a report comes to. The amount stands only where a rate a session was set: none is invented.
 *
 * @param ratePerSession whole XOF, or null when nobody has set it
 */
export function reportTotals(
  { sessions, transport }: Pick<ReportContent, 'sessions' | 'transport'>,
  ratePerSession: number | null,
): ReportTotals {
  return {
    sessions: sessions.length,
    minutes: sum(sessions.map(({ durationMinutes }) => durationMinutes)),
    lateEntries: sessions.filter(isLateEntry).length,
    empty: sessions.filter(({ present }) => present === 0).length,
    onClosedDays: sessions.filter(({ onClosedDay }) => onClosedDay).length,
    daysTravelled: transport.length,
    transport: sum(transport.map(({ cost }) => cost)),
    stipend: ratePerSession === null ? null : ratePerSession * sessions.length,
  }
}

/** The months one may report on: this one and the two before, the latest first. */
export function reportMonths(today: CivilDate): string[] {
  const months = [today.slice(0, 7)]
  for (let back = 0; back < 2; back++) months.push(addDays(`${months.at(-1) ?? ''}-01`, -1).slice(0, 7))
  return months
}

function order(one: string, other: string) {
  return one < other ? -1 : 1
}

function sum(numbers: readonly number[]) {
  return numbers.reduce((total, number) => total + number, 0)
}
