import type { FieldMetadata } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { Caseload } from '~/server/caseload-limit.server'
import { Card } from '~/ui/card'
import { Note } from '~/ui/note'
import { TextArea } from '~/ui/text-area'

/** Where the officer has as many cases as the limit, why there is to be one more. */
export function OverLimitFields({ caseload, field }: { caseload: Caseload; field: FieldMetadata }) {
  const t = useT()
  const props = useFieldProps()
  const { open, limit, reached } = caseload
  if (!reached || limit === null) return null
  return (
    <Card>
      <Note icon="alert" tone="late">
        {t('caseload.full', { open, limit })}
      </Note>
      <TextArea
        {...props(field)}
        label={t('caseload.reason')}
        hint={t('caseload.reasonHint')}
        maxLength={500}
        required
      />
    </Card>
  )
}
