import { v7 as uuidv7 } from 'uuid'
import { isCivilDate, nigerDate } from '~/domain/dates'
import { exceptionKinds, type ExceptionKind } from '~/domain/team/exceptions'
import type { Context } from '~/server/context.server'
import { decisionsInView } from './decisions-in-view.server'
import { meetingExceptions, type ExceptionLine } from './meeting-exceptions.server'
import { decisionsOf, meetingsBefore } from './meetings-of-lead.server'
import { namedCases } from '~/server/named-cases.server'
import { teamPeople } from './team-people.server'

/** Lines of a kind that a meeting works through; the rest waits, and is said to. */
const linesOfKind = 6
/** Lines of the one kind that the address asks for in full. */
const linesOfOpenKind = 100
const shownMeetings = 8

/**
 * The weekly meeting: what was decided last time and whether it was done, and today's exceptions, one of them open for
 * its decision.
 */
export async function meetingPage(context: Context, asked: URLSearchParams) {
  const today = nigerDate(context.now)
  const before = asked.get('before') ?? ''
  const [exceptions, decided, past, people] = await Promise.all([
    meetingExceptions(context),
    decisionsOf(context, { heldOn: today }),
    meetingsBefore(context, isCivilDate(before) ? before : today, shownMeetings),
    teamPeople(context.store.query, context.actor),
  ])
  const [latest] = before === '' ? past : await meetingsBefore(context, today, 0)
  const last = latest ? await decisionsInView(context, await decisionsOf(context, { id: latest.id })) : []
  const all = exceptionKinds.find((kind) => kind === asked.get('all')) ?? null
  const shown = exceptionKinds.flatMap((kind) =>
    linesShown(exceptions[kind], decided, kind, kind === all ? linesOfOpenKind : linesOfKind),
  )
  const cases = await namedCases(
    context,
    shown.map(({ householdId }) => householdId),
  )
  const lines = shown.map((line) => ({
    ...line,
    key: keyOf(line),
    named: cases.get(line.householdId) ?? null,
    decision: decided.find((decision) => keyOf(decision) === keyOf(line)) ?? null,
    before: last.find((decision) => keyOf(decision) === keyOf(line)) ?? null,
  }))
  const undecided = lines.filter(({ decision }) => decision === null)
  const open = undecided.find(({ key }) => key === asked.get('line')) ?? undecided[0] ?? null
  const dayOf = last[0] && latest ? latest.heldOn : null
  return {
    today,
    all,
    formId: uuidv7(),
    sections: exceptionKinds.flatMap((kind) => {
      const own = lines.filter((line) => line.kind === kind)
      return own.length === 0 ? [] : [{ kind, lines: own, more: exceptions[kind].length - own.length }]
    }),
    openKey: open?.key ?? null,
    left: linesLeft(exceptions, decided).reduce((sum, { count }) => sum + count, 0),
    last,
    lastHeldOn: dayOf,
    past: past.slice(0, shownMeetings),
    older: past.length > shownMeetings ? (past[shownMeetings - 1]?.heldOn ?? null) : null,
    people,
    /** Today's meeting, from its first decision on. */
    todayId: decided[0]?.meetingId ?? null,
  }
}

export type MeetingLine = Awaited<ReturnType<typeof meetingPage>>['sections'][number]['lines'][number]
export type LastDecision = Awaited<ReturnType<typeof meetingPage>>['last'][number]

/** How many lines of each kind nobody has decided today, shown or not. */
export function linesLeft(exceptions: Record<ExceptionKind, readonly Keyed[]>, decided: readonly Keyed[]) {
  const keys = new Set(decided.map(keyOf))
  return exceptionKinds.flatMap((kind) => {
    const count = exceptions[kind].filter((line) => !keys.has(keyOf(line))).length
    return count > 0 ? [{ kind, count }] : []
  })
}

type Keyed = { kind: ExceptionKind; subjectId: string }

export function keyOf({ kind, subjectId }: Keyed) {
  return `${kind}.${subjectId}`
}

/** The worst ones, and those that were decided today whatever their place. */
function linesShown(lines: readonly ExceptionLine[], decided: readonly Keyed[], kind: ExceptionKind, atMost: number) {
  const keys = new Set(decided.filter((decision) => decision.kind === kind).map(keyOf))
  const waiting = lines.filter((line) => !keys.has(keyOf(line))).slice(0, Math.max(0, atMost - keys.size))
  const shown = new Set(waiting)
  return lines.filter((line) => shown.has(line) || keys.has(keyOf(line)))
}
