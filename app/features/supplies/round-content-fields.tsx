import type { ComponentProps } from 'react'
import { useLocale, useT } from '~/i18n/language'
import { RequestFields, useRequestNames } from '~/pieces/request-fields'
import type { FormAnswer } from '~/server/answer-form.server'
import { Panel } from '~/ui/panel'
import { RoundLineFields } from './round-line-fields'

type Props = {
  formId: string
  fields: ComponentProps<typeof RequestFields>['fields']
  lines: ComponentProps<typeof RoundLineFields>['lines']
  answer: FormAnswer | undefined
}

/** What the fields are called, by their names. */
export function useRoundContentNames(lines: Props['lines']): Record<string, string> {
  const t = useT()
  const locale = useLocale()
  const named = lines.flatMap(({ item }, index) => [
    [`lines[${index}].quantity`, t('supplies.eachOf', { item: item[locale] })] as const,
    [`lines[${index}].unitPrice`, t('supplies.priceOf', { item: item[locale] })] as const,
  ])
  return { ...useRequestNames(), reason: t('supplies.reason'), ...Object.fromEntries(named) }
}

/** Lines, supplier and reason, the same for every child. */
export function RoundContentFields({ formId, fields, lines, answer }: Props) {
  const t = useT()
  return (
    <>
      <Panel flush>
        <RoundLineFields formId={formId} lines={lines} lastResult={answer?.lastResult} />
      </Panel>
      <RequestFields
        fields={fields}
        refusal={answer?.refusal}
        supplierHint={t('supplies.supplierHint')}
        reason={{ label: t('supplies.reason'), hint: t('supplies.reasonHint') }}
      />
    </>
  )
}
