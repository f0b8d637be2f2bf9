import { getFormProps, useForm } from '@conform-to/react'
import { leavingReasons } from '~/domain/roster/leaving'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
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
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
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
      <ButtonRow>
        <Button tone="grave">{t('member.confirmLeaving')}</Button>
        <ButtonLink href={back} tone="quiet">
          {t('form.cancel')}
        </ButtonLink>
      </ButtonRow>
    </form>
  )
}
