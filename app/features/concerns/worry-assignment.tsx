import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { HiddenFields } from '~/ui/hidden-fields'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import type { WorryPage } from './worry-page.server'

type Props = { worry: WorryPage; id: string; answer: FormAnswer | undefined }

/** To oneself first, or to another focal point whom the worry does not name. */
export function WorryAssignment({ worry, id, answer }: Props) {
  const t = useT()
  const [form, fields] = useForm<{ assignedToId: string }>({
    id: 'assignment',
    lastResult: answer?.lastResult,
    defaultValue: { assignedToId: worry.assignedToId ?? worry.me },
  })
  return (
    <Panel title={t('concerns.page.assignTitle')}>
      <form method="post" className="form" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} />
        <SelectField
          {...useFieldProps()(fields.assignedToId)}
          label={t('concerns.page.assignTo')}
          options={worry.readers.map((reader) => ({ value: reader.id, label: reader.name }))}
          required
        />
        <HiddenFields values={{ id }} />
        <Button icon="swap">{t(worry.assignedToId ? 'concerns.page.assign' : 'concerns.page.take')}</Button>
      </form>
    </Panel>
  )
}
