import { useForm, type SubmissionResult } from '@conform-to/react'
import type { ComponentProps } from 'react'
import type { FormSummary } from '~/forms/form-summary'
import { useFieldProps } from '~/forms/form-summary'
import type { WithdrawalForm } from '~/forms/withdrawal-form'
import { useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import { TextArea } from '~/ui/text-area'
import { DeedForm } from './deed-form'

type Props = {
  answer: ({ lastResult: SubmissionResult } & Pick<ComponentProps<typeof FormSummary>, 'refusal'>) | undefined
  /** What is withdrawn, and what follows. */
  what: string
  back: string
}

/** Withdrawing what was recorded by mistake: what it is, why, and the way back. */
export function WithdrawalPanel({ answer, what, back }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<WithdrawalForm>({ id: 'withdrawal', lastResult: answer?.lastResult })
  return (
    <DeedForm form={form} answer={answer} submit={t('withdrawal.save')} cancelHref={back} tone="grave">
      <Note icon="info">{what}</Note>
      <TextArea {...props(fields.reason)} label={t('plan.reason')} maxLength={500} required />
    </DeedForm>
  )
}
