import { useForm } from '@conform-to/react'
import { leavingReasons } from '~/domain/roster/leaving'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { Note } from '~/ui/note'
import { SelectField } from '~/ui/select-field'
import type { MemberLeavingForm } from './record-member-leaving.server'

type Props = { answer: FormAnswer | undefined; back: string; today: string }

/** It says what will happen before it happens. */
export function LeavingForm({ answer, back, today }: Props) {
  const t = useT()
  const [form, fields] = useForm<MemberLeavingForm>({ id: 'leaving', lastResult: answer?.lastResult })
  const props = useFieldProps()
  return (
    <PlainForm form={form} answer={answer} submit={t('member.confirmLeaving')} cancelHref={back} tone="grave">
      <p>{t('member.leavingWhat')}</p>
      <Note>{t('member.leavingAbsence')}</Note>
      <DateField {...props(fields.leftOn)} label={t('member.leftOn')} max={today} required />
      <SelectField
        {...props(fields.why)}
        label={t('member.why')}
        placeholder={t('member.choose')}
        options={leavingReasons.map((code) => ({ value: code, label: t(`leaving.${code}`) }))}
        required
      />
    </PlainForm>
  )
}
