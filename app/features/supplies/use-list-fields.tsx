import type { SubmissionResult } from '@conform-to/react'
import { useT } from '~/i18n/language'
import type { MessageKey, Values } from '~/i18n/translator'

/** Fields of a list that a page lays out itself: named by place, with what was typed before and what is wrong. */
export function useListFields(
  formId: string,
  list: string,
  known: readonly Record<string, string>[],
  lastResult: SubmissionResult | undefined,
  values?: Values,
) {
  const t = useT()
  const typed = lastResult?.initialValue?.[list]
  const rows = Array.isArray(typed) ? (typed as (Record<string, unknown> | undefined)[]) : null
  const valueOf = (index: number, name: string) => {
    const value = rows ? rows[index]?.[name] : known[index]?.[name]
    return typeof value === 'string' ? value : ''
  }
  const errorOf = (index: number, name: string) => {
    const error = lastResult?.error?.[`${list}[${index}].${name}`]?.[0]
    return error === undefined ? undefined : t(error as MessageKey, values)
  }
  return {
    valueOf,
    errorOf,
    field: (index: number, name: string, label: string) => {
      const full = `${list}[${index}].${name}`
      return {
        name: full,
        id: `${formId}-${full}`,
        label: <span className="sr">{label}</span>,
        defaultValue: valueOf(index, name),
        error: errorOf(index, name),
      }
    },
  }
}
