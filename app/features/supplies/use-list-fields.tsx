import type { SubmissionResult } from '@conform-to/react'
import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'

/** Fields of a list that a page lays out itself: named by place, with what was typed before and what is wrong. */
export function useListFields(
  formId: string,
  list: string,
  known: readonly Record<string, string>[],
  lastResult: SubmissionResult | undefined,
) {
  const t = useT()
  const typed = lastResult?.initialValue?.[list]
  const rows = Array.isArray(typed) ? (typed as (Record<string, unknown> | undefined)[]) : null
  const valueOf = (index: number, name: string) => {
    const value = rows ? rows[index]?.[name] : known[index]?.[name]
    return typeof value === 'string' ? value : ''
  }
  return {
    valueOf,
    field: (index: number, name: string, label: string) => {
      const full = `${list}[${index}].${name}`
      const error = lastResult?.error?.[full]?.[0]
      return {
        name: full,
        id: `${formId}-${full}`,
        label: <span className="sr">{label}</span>,
        defaultValue: valueOf(index, name),
        error: error === undefined ? undefined : t(error as MessageKey),
      }
    },
  }
}
