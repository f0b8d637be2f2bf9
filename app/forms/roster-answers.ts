import { z } from 'zod'
import type { CivilDate } from '~/domain/dates'
import { absenceReasons } from '~/domain/roster/absence'
import { childAnswers, type ChildAnswer } from '~/domain/roster/child-answer'
import { civilDate, formId, oneOf, optionalText } from './fields'

const largestRoster = 60

/** One line a child; whether an answer is needed is for `refineRoster`, because nobody was asked when nobody was there. */
export function rosterAnswers() {
  return z
    .array(
      z.object({
        personId: formId(),
        where: oneOf(childAnswers).optional(),
        why: oneOf(absenceReasons).optional(),
        since: civilDate().optional(),
        place: optionalText(120),
      }),
    )
    .max(largestRoster)
}

/** A line as it is typed. */
export type RosterInput = z.input<ReturnType<typeof rosterAnswers>>[number]

type RosterLine = z.output<ReturnType<typeof rosterAnswers>>[number]

/** Lets a refinement speak beside the errors of single fields, so that all that is wrong is said at once. */
export const besideFieldErrors = {
  when: ({ value }: { value: unknown }) =>
    isObject(value) && 'children' in value && Array.isArray(value.children) && value.children.every(isObject),
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Each child is here, away for a reason, or was not asked about. */
export function refineRoster(lines: readonly RosterLine[], on: CivilDate, context: z.RefinementCtx) {
  lines.forEach(({ where, why, since }, index) => {
    const issue = (field: string, message: string) => {
      context.addIssue({ code: 'custom', path: ['children', index, field], message })
    }
    if (where === undefined) issue('where', 'roster.answerEach')
    if (where === 'away' && why === undefined) issue('why', 'roster.sayWhy')
    if (where === 'away' && since !== undefined && since > on) issue('since', 'roster.sinceLater')
  })
}

export function answeredLines(lines: readonly RosterLine[]): ChildAnswer[] {
  return lines.map(({ where = 'notAsked', ...line }) => ({ ...line, where }))
}
