import { getFormProps, useForm } from '@conform-to/react'
import { periodKinds } from '~/domain/settings/calendar-periods'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'

/** A school year, a season or a feast, with its first and last day. */
export function PeriodForm({ id, answer }: { id: string; answer: FormAnswer | undefined }) {
  const t = useT()
  const [form, fields] = useForm<{ kind: string; startsOn: string; endsOn: string }>({
    id: 'period',
    lastResult: answer?.lastResult,
  })
  const props = useFieldProps()
  return (
    <Panel title={t('adm.calendar.enter')}>
      <form method="post" {...getFormProps(form)}>
        <Stack>
          <FormSummary form={form} refusal={answer?.refusal} />
          <FieldGrid columns={3}>
            <SelectField
              {...props(fields.kind)}
              label={t('adm.calendar.kind')}
              placeholder={t('settings.choose')}
              options={periodKinds.map((kind) => ({ value: kind, label: t(`adm.calendar.kind.${kind}`) }))}
              required
            />
            <DateField {...props(fields.startsOn)} label={t('adm.calendar.startsOn')} required />
            <DateField {...props(fields.endsOn)} label={t('adm.calendar.endsOn')} required />
          </FieldGrid>
          <Button tone="go">{t('form.save')}</Button>
        </Stack>
        <HiddenFields values={{ id }} />
      </form>
    </Panel>
  )
}
