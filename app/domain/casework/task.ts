import type { CivilDate } from '../dates'

/** Each is a rule of docs/programme-rules.md §9; `own` is what a person or a meeting wrote down. */
export const taskRules = [
  'overdueMilestone',
  'threatenedDependency',
  'furtherVisit',
  'firstContact',
  'consentEnding',
  'kitWaiting',
  'registerMissing',
  'serviceOverdue',
] as const
export type TaskRule = (typeof taskRules)[number]
export type TaskKind = TaskRule | 'own'

export const taskSources = ['own', 'meeting'] as const
export type TaskSource = (typeof taskSources)[number]

export const taskActKinds = ['snoozed', 'handedOver', 'done'] as const
export type TaskActKind = (typeof taskActKinds)[number]

/** What a task speaks of, in codes and dates: nothing in it names anybody. */
export type TaskAbout = {
  kind: TaskKind
  /** Of a milestone, a dependency, a consent's purpose, or the kind of service. */
  code?: string
  personId?: string
  /** The month of a register, `YYYY-MM`. */
  month?: string
  /** Of a kit. */
  number?: string
  /** The codes of what waits for it. */
  threatens?: string[]
}

/** A task as a rule makes it: derived anew at each reading, recognised by its key. */
export type RuleTask = {
  key: string
  /** Null for somebody of the centre who has no household yet. */
  householdId: string | null
  /** Who is to do it until it is handed over. */
  ownerId: string
  dueOn: CivilDate
  late: boolean
  about: TaskAbout
  href: string
}

/** `overdueMilestone:<household>:<milestone>:<planned date>`; a task that somebody wrote is `own::<its id>`. */
export function taskKey(kind: TaskKind, householdId: string | null, ...rest: string[]): string {
  return [kind, householdId ?? '', ...rest].join(':')
}

/** Null for what is no key. */
export function parseTaskKey(key: string): { kind: TaskKind; householdId: string; subject: string } | null {
  const [kind, householdId = '', subject = ''] = key.split(':')
  const known = ([...taskRules, 'own'] as const).find((candidate) => candidate === kind)
  return known && isUuid(subject) && (known === 'own' || known === 'serviceOverdue' || isUuid(householdId))
    ? { kind: known, householdId, subject }
    : null
}

function isUuid(text: string) {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
