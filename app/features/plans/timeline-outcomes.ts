import { addDays, addMonths } from '~/domain/dates'
import { fcs } from '~/domain/surveys/fcs'
import type { Instrument } from '~/domain/surveys/instrument'
import { rcsi } from '~/domain/surveys/rcsi'
import type { Formats } from '~/i18n/formats'
import type { MessageKey, Translate } from '~/i18n/translator'
import type { Outcome, ScoreOutcome } from '~/ui/timeline/timeline-data'
import type { OutcomesOfHousehold, PresencePoint, ScorePoint } from './outcomes-of-household.server'
import type { PlanOfHousehold, PlanPerson } from './plan-of-household.server'

/** What happened to the household, children at home first, on the axis of the plan. */
export function timelineOutcomes(
  plan: PlanOfHousehold,
  { presence, scores, attendance }: OutcomesOfHousehold,
  t: Translate,
  formats: Formats,
): Outcome[] {
  const planned = plan.milestones
    .filter(({ code, completedOn, plannedOn }) => /^H\d$/.test(code) && completedOn === null && plannedOn >= plan.today)
    .map(({ plannedOn }) => ({ on: plannedOn, label: t('timeline.plannedRound') }))
  const outcomes: Outcome[] = []
  if (presence.length > 0)
    outcomes.push({
      id: 'presence',
      kind: 'presence',
      title: t('timeline.presence'),
      hint: t('timeline.presenceHint'),
      rows: presence.map(({ personId, points }) => ({
        title: rowTitle(plan.people, personId),
        points: points.map((point) => ({
          on: point.on,
          state: presenceState(point),
          label: presenceWords(point, t, formats),
        })),
      })),
    })
  outcomes.push(score(rcsi, scores.rcsi, 28, planned, t, formats), score(fcs, scores.fcs, 60, planned, t, formats))
  const income = scores.income.flatMap(({ on, score: value }) => (value === null ? [] : [{ on, value }]))
  if (income.length > 0)
    outcomes.push({
      id: 'income',
      kind: 'bars',
      title: t('timeline.income'),
      hint: t('timeline.incomeHint'),
      max: Math.max(1, ...income.map(({ value }) => value)),
      bars: income.map(({ on, value }) => ({
        on: addDays(on, -30),
        until: on,
        value,
        label: formats.number(value, 0),
      })),
    })
  const months = attendance.filter(({ daysOpen, daysUnknown }) => daysOpen > daysUnknown)
  if (months.length > 0)
    outcomes.push({
      id: 'attendance',
      kind: 'bars',
      title: t('timeline.attendance'),
      hint: t('timeline.attendanceHint'),
      max: 1,
      tone: 'children',
      bars: months.map(({ month, daysOpen, daysPresent, daysUnknown }) => ({
        on: `${month}-01`,
        until: addMonths(`${month}-01`, 1),
        value: daysPresent / (daysOpen - daysUnknown),
        label: t(month === plan.today.slice(0, 7) ? 'timeline.daysSoFar' : 'timeline.daysOfDays', {
          present: daysPresent,
          open: daysOpen - daysUnknown,
        }),
      })),
    })
  return outcomes
}

/** A first name, with the end of the code where two children share it. */
export function rowTitle(people: readonly PlanPerson[], personId: string) {
  const person = people.find(({ id }) => id === personId)
  if (!person) return personId.slice(-6)
  const twins = people.filter(({ givenName }) => givenName === person.givenName)
  return twins.length > 1 ? `${person.givenName} ${person.code.slice(-3)}` : person.givenName
}

function presenceState({ state, alarming }: PresencePoint) {
  if (state === 'notAsked') return 'unknown'
  return alarming ? 'away' : 'here'
}

/** `parti travailler, depuis le 23/09/2026`. */
export function presenceWords({ state, why, since }: PresencePoint, t: Translate, { date }: Formats) {
  if (state !== 'away') return t(state === 'here' ? 'timeline.here' : 'timeline.notAsked')
  const reason = t(`timeline.away.${why ?? 'notKnown'}`)
  return since ? t('timeline.awaySince', { reason, on: date(since) }) : reason
}

function score(
  instrument: Instrument,
  points: readonly ScorePoint[],
  atLeast: number,
  planned: ScoreOutcome['planned'],
  t: Translate,
  { number }: Formats,
): ScoreOutcome {
  const computed = points.flatMap(({ on, score: value }) =>
    value === null ? [] : [{ on, value, label: number(value) }],
  )
  const max = Math.max(atLeast, ...computed.map(({ value }) => value + 4))
  const cutoffs = points.at(-1)?.cutoffs
  const set = instrument.bandSets.find((candidate) => candidate.cutoffs === cutoffs) ?? instrument.bandSets[0]
  const bands = (set?.bands ?? []).map(({ code, atMost, rank }, index, all) => ({
    from: all[index - 1]?.atMost ?? 0,
    to: Math.min(atMost, max),
    label: t(`band.${code}` as MessageKey),
    tone: tones[rank] ?? (3 as const),
  }))
  const { code } = instrument
  const outcome = { id: code, kind: 'score', title: t(`measure.${code}`), hint: t(`measureUnit.${code}`) } as const
  return { ...outcome, min: 0, max, bands, points: onePerDay(computed), planned }
}

/** By rank, higher is better: the darkest grey for the worst band. */
const tones = [3, 2, 1] as const

function onePerDay<Point extends { on: string }>(points: readonly Point[]) {
  return points.filter((point, index) => points[index + 1]?.on !== point.on)
}
