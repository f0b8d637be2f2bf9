import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { communeOptions } from './commune-options'

type Props = {
  school: { id: string; name?: string; communePcode?: string }
  title: string
  answer: FormAnswer | undefined
}

/** Name and commune of a school. */
export function SchoolFormPanel({ school: { id, ...known }, title, answer }: Props) {
  const t = useT()
  const [form, fields] = useForm<{ name: string; communePcode: string }>({
    id: 'school',
    lastResult: answer?.lastResult,
    defaultValue: known,
  })
  const props = useFieldProps()
  return (
    <Panel title={title}>
      <form method="post" {...getFormProps(form)}>
        <Stack>
          <FormSummary form={form} refusal={answer?.refusal} />
          <FieldGrid columns={2}>
            <TextField {...props(fields.name)} label={t('adm.school.name')} maxLength={120} required />
            <SelectField
              {...props(fields.communePcode)}
              label={t('adm.school.commune')}
              placeholder={t('settings.choose')}
              options={communeOptions}
              required
            />
          </FieldGrid>
          <Button tone="go">{t('form.save')}</Button>
        </Stack>
        <HiddenFields values={{ id }} />
      </form>
    </Panel>
  )
}
