import { isAlarmingAbsence, type AbsenceReason } from '../roster/absence'
import { netOfWeek, type AssetState, type BusinessState } from '../mentoring/business-states'
import type { CivilDate } from '../dates'
import { signalCodes, type SignalCode } from './alert-codes'
import type { Signal } from './household-alert'

/**
 * More than so many consecutive unexplained school days or sessions, while nobody has set another number. Source:
 * docs/programme-rules.md §14, the early-warning set for a new departure.
 */
export const missedInARow = 5
export const missedDaysSetting = 'alerts.missedDays'
/** A level fell: so many levels in one ladder, or lower in both. A default of this programme, not a norm. */
const levelsFallen = 2

/** Every list is of one child or one business, the newest first. */
export type SignalFacts = {
  children: { personId: string; seen: { on: CivilDate; away: AbsenceReason | null; since: CivilDate | null }[] }[]
  businesses: { businessId: string; visits: VisitFacts[] }[]
  /** Goods of a kit reported sold under distress, at a business that nobody has visited since. */
  distressSales: { lossId: string; businessId: string | null; on: CivilDate }[]
  /** The last interview in which livelihood coping was asked. */
  coping: { interviewId: string; on: CivilDate; begged: boolean; withdrewFromSchool: boolean } | null
  /** Rows of school days or of sessions that nobody explained. */
  streaks: { personId: string; of: 'days' | 'sessions'; since: CivilDate; missed: number }[]
  /** More than so many in a row speak. */
  missedInARow: number
  stopped: { personId: string; on: CivilDate }[]
  levels: { personId: string; checks: LevelFacts[] }[]
}

export type VisitFacts = {
  on: CivilDate
  state: BusinessState | null
  asset: AssetState | null
  /** Whole XOF of seven days. */
  takings: number | null
  costs: number | null
  animalsAlive: number | null
}

type LevelFacts = { on: CivilDate; language: string; reading: number | null; arithmetic: number | null }

/** What speaks in a household today, and what cannot speak because nobody looked. */
export function householdSignals(facts: SignalFacts): { present: Signal[]; unknown: SignalCode[] } {
  const present = [
    ...facts.children.flatMap(childAway),
    ...facts.businesses.flatMap(ofBusiness),
    ...facts.distressSales.map(ofDistressSale),
    ...ofCoping(facts.coping),
    ...facts.streaks
      .filter(({ missed }) => missed > facts.missedInARow)
      .map(({ personId, of, since }) => ofChild('missedSchool', personId, since, `${of}:${since}`)),
    ...facts.stopped.map(({ personId, on }) => ofChild('stoppedSchool', personId, on)),
    ...facts.levels.flatMap(levelFell),
  ]
  return { present, unknown: signalCodes.filter((code) => !looked(code, facts)) }
}

function childAway({ personId, seen }: SignalFacts['children'][number]): Signal[] {
  const first = startOfRun(seen, ({ away }) => away !== null && isAlarmingAbsence(away))
  const signal = first && ofChild('childAway', personId, first.since ?? first.on, first.on)
  return signal ? [{ ...signal, newestOn: seen[0]?.on ?? first.on }] : []
}

function ofBusiness({ businessId, visits }: SignalFacts['businesses'][number]): Signal[] {
  const signal = (code: SignalCode, speaks: (visit: VisitFacts) => boolean, least = 1): Signal[] => {
    const first = startOfRun(visits, speaks, least)
    return first
      ? [{ code, key: `${code}:${businessId}:${first.on}`, since: first.on, personId: null, businessId }]
      : []
  }
  return [
    ...signal('businessClosed', ({ state }) => state === 'closed'),
    ...signal('businessSuspended', ({ state }) => state === 'suspended'),
    ...signal('kitSold', ({ asset }) => asset === 'sold'),
    ...signal('animalsLost', ({ asset, animalsAlive }) => asset === 'died' || asset === 'stolen' || animalsAlive === 0),
    ...signal('netNegativeTwice', ({ takings, costs }) => (netOfWeek(takings, costs) ?? 0) < 0, 2),
  ]
}

function ofDistressSale({ lossId, businessId, on }: SignalFacts['distressSales'][number]): Signal {
  return { code: 'kitSold', key: `kitSold:${lossId}:${on}`, since: on, personId: null, businessId }
}

function ofCoping(coping: SignalFacts['coping']): Signal[] {
  if (!coping) return []
  const signal = (code: 'begged' | 'withdrewFromSchool'): Signal[] =>
    coping[code]
      ? [{ code, key: `${code}:${coping.interviewId}`, since: coping.on, personId: null, businessId: null }]
      : []
  return [...signal('begged'), ...signal('withdrewFromSchool')]
}

function levelFell({ personId, checks: [last, ...earlier] }: SignalFacts['levels'][number]): Signal[] {
  const before = earlier.find(({ language }) => language === last?.language)
  if (!last || !before) return []
  const fell = [fall(before.reading, last.reading), fall(before.arithmetic, last.arithmetic)]
  const much = fell.some((levels) => levels >= levelsFallen) || fell.every((levels) => levels > 0)
  return much ? [ofChild('levelFell', personId, last.on)] : []
}

function fall(before: number | null, now: number | null) {
  return before === null || now === null ? 0 : before - now
}

function ofChild(code: SignalCode, personId: string, since: CivilDate, fact = since): Signal {
  return { code, key: `${code}:${personId}:${fact}`, since, personId, businessId: null }
}

/** Where the run that lasts until now began; null when the last one does not speak, or on too few days. */
function startOfRun<Fact extends { on: CivilDate }>(
  facts: readonly Fact[],
  speaks: (fact: Fact) => boolean,
  least = 1,
): Fact | null {
  const end = facts.findIndex((fact) => !speaks(fact))
  const run = end === -1 ? facts : facts.slice(0, end)
  return new Set(run.map(({ on }) => on)).size >= least ? (run.at(-1) ?? null) : null
}

function looked(code: SignalCode, { children, businesses, distressSales, coping, levels }: SignalFacts): boolean {
  const visited = businesses.some(({ visits }) => visits.length > 0)
  switch (code) {
    case 'childAway':
      return children.some(({ seen }) => seen.length > 0)
    case 'begged':
    case 'withdrewFromSchool':
      return coping !== null
    case 'kitSold':
      return visited || distressSales.length > 0
    case 'businessClosed':
    case 'businessSuspended':
    case 'animalsLost':
    case 'netNegativeTwice':
      return visited
    case 'levelFell':
      return levels.some(({ checks }) => checks.length > 1)
    case 'missedSchool':
    case 'stoppedSchool':
      return true
  }
}
