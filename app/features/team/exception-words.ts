import type { CivilDate } from '~/domain/dates'
import { dependencyCodes } from '~/domain/plans/plan-content'
import type { Formats } from '~/i18n/formats'
import type { MessageKey, Translate } from '~/i18n/translator'
import type { IconName } from '~/ui/icon'
import type { ExceptionLine } from './meeting-exceptions.server'

export const exceptionIcons = {
  alert: 'alert',
  highRiskNoContact: 'phone',
  late: 'clock',
  threatened: 'swap',
  kitWaiting: 'bag',
  businessStopped: 'stall',
  notSeen: 'eyeoff',
} as const satisfies Record<ExceptionLine['kind'], IconName>

/** Where the subject of a line stands. */
export function exceptionHref({ kind, subjectId, householdId, code }: ExceptionLine): string {
  if (kind === 'kitWaiting') return `/kits/${subjectId}`
  if (kind === 'businessStopped' || code === 'business') return `/businesses/${subjectId}`
  if (kind === 'threatened' || kind === 'late') return `/households/${householdId}/plan`
  return `/households/${householdId}`
}

/** What is out of the ordinary, in a sentence with its days. */
export function exceptionSentence({ kind, code, days, on }: ExceptionLine, t: Translate, { date }: Formats): string {
  const when = on === null ? '' : date(on)
  switch (kind) {
    case 'alert':
      return t('team.line.alert', { count: days, on: when })
    case 'highRiskNoContact':
      return on === null ? t('team.line.neverMet', { count: days }) : t('team.line.notMet', { count: days, on: when })
    case 'late':
      return t('team.line.late', { count: days, step: t(stepKey(code)), on: when })
    case 'threatened':
      return t('team.line.threatened', { flow: t(`team.flow.${flowOf(code)}`), on: when })
    case 'kitWaiting':
      return t(code === 'submitted' ? 'team.line.kitUndecided' : 'team.line.kitUndelivered', { count: days })
    case 'businessStopped':
      return t('team.line.stopped', { on: when })
    case 'notSeen':
      return notSeen(code, days, on, when, t)
  }
}

function notSeen(code: string | null, days: number, on: CivilDate | null, when: string, t: Translate) {
  const subject = code === 'business' ? 'business' : 'children'
  if (on === null) return t(`team.never.${subject}`, { count: days })
  return t(`team.unseen.${subject}`, { count: days, on: when })
}

/** An own milestone is called by its kind. */
function stepKey(code: string | null) {
  return `milestone.short.${code ?? 'other'}` as MessageKey
}

function flowOf(code: string | null) {
  return dependencyCodes.find((known) => known === code) ?? 'M2-M4'
}
