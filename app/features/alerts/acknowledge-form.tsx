import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'

/** One touch: seen, and taken. */
export function AcknowledgeForm({ id, answer }: { id: string; answer: FormAnswer | undefined }) {
  const t = useT()
  const [form] = useForm({ id: 'acknowledge', lastResult: answer?.lastResult })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <HiddenFields values={{ id }} />
      <Button tone="go" icon="check" wide>
        {t('alerts.page.acknowledge')}
      </Button>
    </form>
  )
}
