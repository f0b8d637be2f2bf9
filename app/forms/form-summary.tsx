import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { useContext } from 'react'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey, Values } from '~/i18n/translator'
import { ErrorSummary } from '~/ui/error-summary'
import { FieldNames } from '~/ui/field-names'

type Props = {
  form: Pick<FormMetadata, 'allErrors' | 'errors' | 'errorId' | 'id'>
  refusal?: { reason: string; values: Values } | null | undefined
  /** Instead of what is said above refusals of other forms: nothing was saved. */
  refusedTitle?: string
  /** Whom a field speaks of, by the field's name, where the same sentence stands for several. */
  about?: Record<string, string> | undefined
}

/** All that is wrong with a form, each line with its field's name, first in it; it takes the focus with and without scripts. */
export function FormSummary({ form, refusal, refusedTitle, about = {} }: Props) {
  const t = useT()
  const { number } = useFormats()
  const called = useContext(FieldNames)
  const values = refusal ? withSums(refusal.values, (whole) => number(whole, 0)) : undefined
  const errors = Object.entries(form.allErrors).flatMap(([name, messages]) =>
    messages.slice(0, 1).map((message) => ({
      ...(name === '' ? {} : { fieldId: `${form.id}-${name}` }),
      message: withName(about[name] ?? called?.get(`${form.id}-${name}`), t(message as MessageKey, values)),
    })),
  )
  if (errors.length === 0) return null

  function withName(whom: string | undefined, message: string) {
    return whom === undefined || message.startsWith(whom) ? message : t('form.about', { whom, message })
  }

  return (
    <ErrorSummary title={refusal ? (refusedTitle ?? t('form.refusedTitle')) : t('form.summaryTitle')} errors={errors} />
  )
}

/** Francs as people write them: 8 600. */
function withSums(values: Values, written: (whole: number) => string): Values {
  const { quoted, approved, unitPrice } = values
  const sums = Object.entries({ quoted, approved, unitPrice }).flatMap(([key, value]) =>
    typeof value === 'number' ? [[key, written(value)] as const] : [],
  )
  return { ...values, ...Object.fromEntries(sums) }
}

/**
 * What `app/ui` fields need of a Conform field; the error is a sentence of the page's language.
 *
 * @param values what the sentence of a refusal needs
 */
export function useFieldProps(values?: Values) {
  const t = useT()
  return (field: FieldMetadata) => ({
    name: field.name,
    id: field.id,
    defaultValue: typeof field.initialValue === 'string' ? field.initialValue : undefined,
    error: field.errors?.[0] === undefined ? undefined : t(field.errors[0] as MessageKey, values),
  })
}
