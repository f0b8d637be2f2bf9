import { getFormProps, useForm } from '@conform-to/react'
import { lastDayOf } from '~/domain/schooling/register-refusal'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button } from '~/ui/button'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import { Segmented } from '~/ui/segmented'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import type { ReportPage } from './report-page.server'

type Fields = { groupId: string; visitedOn: string; found: string; childrenCounted: string; note: string }
type Props = {
  id: string
  today: string
  /** Of a sent report: the day is one of its month, the group one of the tutor's. */
  report?: ReportPage
  /** Already chosen. */
  groupId?: string
  answer: FormAnswer | undefined
}

export function SpotCheckForm({ id, today, report, groupId, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const thisMonth = report === undefined || today.startsWith(report.month)
  const [form, fields] = useForm<Fields>({
    id: 'spot-check',
    lastResult: answer?.lastResult,
    defaultValue: { visitedOn: thisMonth ? today : '' },
  })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      {report ? (
        <SelectField
          {...props(fields.groupId)}
          label={t('stipends.group')}
          placeholder={t('stipends.chooseGroup')}
          options={report.groups.map(({ id: value, name, schoolName }) => ({
            value,
            label: t('stipends.groupAt', { group: name, school: schoolName }),
          }))}
          required
        />
      ) : null}
      <DateField
        {...props(fields.visitedOn)}
        label={t('stipends.visitedOn')}
        hint={report ? t('stipends.visitedOnHint') : undefined}
        min={report ? `${report.month}-01` : undefined}
        max={report && !thisMonth ? lastDayOf(report.month) : today}
        required
      />
      <Segmented
        {...props(fields.found)}
        legend={t('stipends.found')}
        options={(['held', 'notHeld'] as const).map((value) => ({ value, label: t(`stipends.${value}`) }))}
        required
      />
      <NumberField {...props(fields.childrenCounted)} label={t('stipends.childrenCounted')} min={0} max={100} />
      <TextArea {...props(fields.note)} label={t('stipends.checkNote')} rows={2} maxLength={300} />
      <Button tone="go">{t('stipends.saveCheck')}</Button>
      <HiddenFields values={groupId === undefined ? { id } : { id, groupId }} />
    </form>
  )
}
