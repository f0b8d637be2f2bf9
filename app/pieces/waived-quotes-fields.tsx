import type { FieldMetadata } from '@conform-to/react'
import { directWaivers, type DirectWaiver } from '~/domain/procurement/procurement-words'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { ChoiceCards } from '~/ui/choice-cards'
import { TextArea } from '~/ui/text-area'

type Props = {
  why: FieldMetadata
  reason: FieldMetadata
  reasons?: readonly DirectWaiver[]
  /** When it is to be answered; without one, always. */
  hint?: string
}

/** Why there are fewer than three quotes: which of the known reasons, and what was looked for. */
export function WaivedQuotesFields({ why, reason, reasons = directWaivers, hint }: Props) {
  const t = useT()
  const props = useFieldProps()
  const required = hint === undefined
  const options = reasons.map((value) => ({
    value,
    label: t(`lots.waiver.${value}`),
    hint: t(`lots.waiverHint.${value}`),
  }))
  return (
    <>
      <ChoiceCards {...props(why)} legend={t('lots.waiverWhy')} hint={hint} options={options} required={required} />
      <TextArea
        {...props(reason)}
        label={t('lots.waiverReason')}
        hint={t('lots.waiverReasonHint')}
        rows={3}
        maxLength={600}
        required={required}
      />
    </>
  )
}
