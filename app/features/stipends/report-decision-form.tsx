import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { FreshField } from '~/pieces/fresh-field'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { ChoiceCards } from '~/ui/choice-cards'
import { TextArea } from '~/ui/text-area'

export function ReportDecisionForm({ answer }: { answer: FormAnswer | undefined }) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<{ outcome: string; reason: string }>({
    id: 'report-decision',
    lastResult: answer?.lastResult,
  })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <ChoiceCards
        {...props(fields.outcome)}
        legend={t('stipends.outcome')}
        options={[
          { value: 'confirmed', label: t('stipends.confirm'), hint: t('stipends.confirmHint') },
          { value: 'returned', label: t('stipends.return'), hint: t('stipends.returnHint') },
        ]}
        required
      />
      <TextArea
        {...props(fields.reason)}
        label={t('stipends.reason')}
        hint={t('stipends.reasonHint')}
        rows={2}
        maxLength={300}
      />
      <FreshField form={form} />
      <Button tone="go">{t('stipends.saveDecision')}</Button>
    </form>
  )
}
