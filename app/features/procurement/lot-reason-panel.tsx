import { useForm } from '@conform-to/react'
import type { ComponentProps } from 'react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { TextArea } from '~/ui/text-area'
import { LotFrame } from './lot-frame'

type Props = {
  lot: ComponentProps<typeof LotFrame>['lot']
  answer: FormAnswer | undefined
  title: string
  what: string
}

/** What ends a purchase before all of it came: said with its reason. */
export function LotReasonPanel({ lot, answer, title, what }: Props) {
  const t = useT()
  const [form, fields] = useForm<{ reason: string }>({ id: 'lot-reason', lastResult: answer?.lastResult })
  const props = useFieldProps()
  return (
    <LotFrame lot={lot} deed={title} narrow>
      <DeedForm form={form} answer={answer} submit={title} cancelHref={`/lots/${lot.id}`} tone="grave">
        <p>{what}</p>
        <TextArea {...props(fields.reason)} label={t('lots.reason')} rows={3} maxLength={600} required />
      </DeedForm>
    </LotFrame>
  )
}
