import type { FieldMetadata } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { Note } from '~/ui/note'
import { TextArea } from '~/ui/text-area'
import type { MilestonePage } from './milestone-page.server'

type Props = { page: MilestonePage; today: string; fields: Record<'completedOn' | 'evidence' | 'note', FieldMetadata> }

export function CompletionFields({ page, today, fields }: Props) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      {page.evidence.length === 0 ? <Note icon="info">{t('refused.done-by-its-deed')}</Note> : null}
      <DateField {...props(fields.completedOn)} label={t('completion.on')} max={today} required />
      <ChoiceCards
        {...props(fields.evidence)}
        legend={t('completion.evidence')}
        required
        options={page.evidence.map((kind) => ({ value: kind, label: t(`evidence.${kind}` as MessageKey) }))}
      />
      <TextArea
        {...props(fields.note)}
        label={t('completion.note')}
        optionalWord={t('form.optional')}
        maxLength={500}
      />
    </>
  )
}
