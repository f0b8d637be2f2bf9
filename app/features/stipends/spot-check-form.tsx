import { getFormProps, useForm } from '@conform-to/react'
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
type Props = { id: string; report: ReportPage; answer: FormAnswer | undefined }

export function SpotCheckForm({ id, report, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const thisMonth = report.today.startsWith(report.month)
  const [form, fields] = useForm<Fields>({
    id: 'spot-check',
    lastResult: answer?.lastResult,
    defaultValue: { visitedOn: thisMonth ? report.today : `${report.month}-01` },
  })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
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
      <DateField
        {...props(fields.visitedOn)}
        label={t('stipends.visitedOn')}
        hint={t('stipends.visitedOnHint')}
        max={report.today}
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
      <HiddenFields values={{ id }} />
    </form>
  )
}
