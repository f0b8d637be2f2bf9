import type { ComponentProps } from 'react'
import { useT } from '~/i18n/language'
import { RequestFields, useRequestNames, type RequestField } from '~/pieces/request-fields'
import type { FormAnswer } from '~/server/answer-form.server'
import { Panel } from '~/ui/panel'
import { KitLineRows, useKitLineNames, type LineDefault } from './kit-line-rows'

type Props = {
  formId: string
  fields: ComponentProps<typeof RequestFields>['fields']
  lines: LineDefault[]
  answer: FormAnswer | undefined
}

export type ContentField = RequestField | 'lines'

/** What the fields are called, by their names. */
export function useKitContentNames({ lines, answer }: Pick<Props, 'lines' | 'answer'>): Record<string, string> {
  const t = useT()
  return {
    ...useRequestNames(),
    ...{ reason: t('kits.reason'), lines: t('kits.lines.title') },
    ...useKitLineNames(lines, answer?.lastResult),
  }
}

/** What a request says: lines, supplier, and why. */
export function KitContentFields({ formId, fields, lines, answer }: Props) {
  const t = useT()
  return (
    <>
      <Panel title={t('kits.lines.title')} aside={<span className="small muted">{t('kits.lines.hint')}</span>} flush>
        <KitLineRows formId={formId} lines={lines} lastResult={answer?.lastResult} />
      </Panel>
      <RequestFields
        fields={fields}
        refusal={answer?.refusal}
        supplierHint={t('kits.supplierHint')}
        reason={{ label: t('kits.reason'), hint: t('kits.reasonHint') }}
      />
    </>
  )
}
