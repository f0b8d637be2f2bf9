import { getFormProps, useForm } from '@conform-to/react'
import { addDays } from '~/domain/dates'
import { absenceFindings } from '~/domain/schooling/absence-refusal'
import { sessionAbsenceReasons } from '~/domain/schooling/roll-call'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Segmented } from '~/ui/segmented'
import type { ChildToMeet } from './child-to-meet.server'

export const absenceFormId = 'absence'

type Fields = { firstMissedOn: string; seenOn: string; finding: string; reason: string }
type Props = { id: string; child: ChildToMeet; answer: FormAnswer | undefined }

/** What the school's register shows of days missed in a row. */
export function AbsenceForm({ id, child, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: absenceFormId,
    lastResult: answer?.lastResult,
    defaultValue: {
      finding: 'stillMissing',
      firstMissedOn: child.absence?.firstMissedOn ?? addDays(child.today, -1),
      seenOn: child.today,
      reason: child.absence?.reason ?? 'notKnown',
    },
  })
  return (
    <form method="post" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <Segmented
        {...props(fields.finding)}
        legend={t('absence.finding')}
        options={absenceFindings.map((value) => ({ value, label: t(`absence.${value}`) }))}
        required
      />
      <DateField {...props(fields.firstMissedOn)} label={t('absence.firstMissedOn')} max={child.today} required />
      <DateField
        {...props(fields.seenOn)}
        label={t('absence.seenOn')}
        hint={t('absence.seenOnHint')}
        max={child.today}
        required
      />
      <Segmented
        {...props(fields.reason)}
        legend={t('absence.reason')}
        options={sessionAbsenceReasons.map((value) => ({ value, label: t(`sessionAbsence.${value}`) }))}
        required
      />
      <HiddenFields values={{ id, childId: child.id }} />
    </form>
  )
}
