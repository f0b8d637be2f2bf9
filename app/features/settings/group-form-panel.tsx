import { getFormProps, useForm } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { FieldGrid } from '~/ui/field-group'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

type Props = {
  group: { name: string; schoolId: string }
  schools: { value: string; label: string }[]
  answer: FormAnswer | undefined
}

/** Name and school of a group. */
export function GroupFormPanel({ group: { name, schoolId }, schools, answer }: Props) {
  const t = useT()
  const [form, fields] = useForm<{ name: string; schoolId: string }>({
    id: 'group',
    lastResult: answer?.lastResult,
    defaultValue: { name, schoolId },
  })
  const props = useFieldProps()
  return (
    <Panel title={t('adm.group.edit')}>
      <form method="post" {...getFormProps(form)}>
        <Stack>
          <FormSummary form={form} refusal={answer?.refusal} />
          <FieldGrid columns={2}>
            <TextField {...props(fields.name)} label={t('adm.group.name')} maxLength={120} required />
            <SelectField {...props(fields.schoolId)} label={t('adm.group.school')} options={schools} required />
          </FieldGrid>
          <Button tone="go">{t('form.save')}</Button>
        </Stack>
      </form>
    </Panel>
  )
}
