import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import { TextField } from '~/ui/text-field'

export const transportFormId = 'transport'

type Fields = { travelledOn: string; cost: string; note: string }
type Props = {
  id: string
  day: { today: string; on: string; cost: number | null; note: string | null }
  answer: FormAnswer | undefined
}

export function TransportForm({ id, day, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: transportFormId,
    lastResult: answer?.lastResult,
    defaultValue: { travelledOn: day.on, cost: day.cost === null ? '' : String(day.cost), note: day.note ?? '' },
  })
  return (
    <form method="post" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <DateField {...props(fields.travelledOn)} label={t('stipends.travelledOn')} max={day.today} required />
      <NumberField
        {...props(fields.cost)}
        label={t('stipends.cost')}
        hint={t('stipends.costHint')}
        min={0}
        max={100000}
        required
      />
      <TextField {...props(fields.note)} label={t('stipends.note')} maxLength={200} />
      <HiddenFields values={{ id }} />
    </form>
  )
}
