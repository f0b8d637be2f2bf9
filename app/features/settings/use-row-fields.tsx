import type { SubmissionResult } from '@conform-to/react'
import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'

type Known = Record<string, string | number | boolean | null>

/**
 * The fields of a form whose rows stand in a table: each is named by its row and column, and keeps what was typed.
 *
 * @returns the properties of `rows[index].name`, labelled for who does not see the table
 */
export function useRowFields(formId: string, known: readonly Known[], lastResult: SubmissionResult | undefined) {
  const t = useT()
  const typed = typedRows(lastResult)
  const valueOf = (index: number, name: string) => {
    const value = typed ? typed[index]?.[name] : known[index]?.[name]
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
  }
  return {
    count: typed?.length ?? 0,
    isChecked: (index: number, name: string) => ['true', 'on', 'yes'].includes(valueOf(index, name)),
    field: (index: number, name: string, label: string) => {
      const full = `rows[${index}].${name}`
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

function typedRows(lastResult: SubmissionResult | undefined): Record<string, unknown>[] | null {
  const rows = lastResult?.initialValue?.['rows']
  return Array.isArray(rows) ? (rows as Record<string, unknown>[]) : null
}
