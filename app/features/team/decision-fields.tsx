import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import { decisionOutcomes } from '~/domain/team/exceptions'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonRow } from '~/ui/button'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { Segmented } from '~/ui/segmented'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import type { decisionForm } from './decision-form'
import type { MeetingLine } from './meeting-page.server'
import type { TeamPerson } from './team-people.server'

type Props = {
  line: MeetingLine
  formId: string
  today: string
  people: readonly TeamPerson[]
  answer: FormAnswer | undefined
}

/** The decision about the line that is open: it stays as it is, or somebody is given a task. */
export function DecisionFields({ line, formId, today, people, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<z.input<typeof decisionForm>>({
    id: 'decision',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, outcome: 'task', assigneeId: line.named?.officerId },
  })
  return (
    <form method="post" className="form" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      <HiddenFields values={{ id: fields.id.initialValue ?? formId, kind: line.kind, subjectId: line.subjectId }} />
      <Segmented
        {...props(fields.outcome)}
        legend={t('team.decision.outcome')}
        required
        options={decisionOutcomes.map((outcome) => ({ value: outcome, label: t(`team.decision.${outcome}`) }))}
      />
      <TextArea
        {...props(fields.text)}
        label={t('team.decision.text')}
        hint={t('team.decision.textHint')}
        maxLength={500}
        rows={2}
        required
      />
      <FieldGrid columns={2}>
        <SelectField
          {...props(fields.assigneeId)}
          label={t('team.decision.assignee')}
          hint={t('team.decision.forTask')}
          placeholder={t('team.decision.choose')}
          options={people.map(({ id, name, role }) => ({
            value: id,
            label: t('team.personWithRole', { name, role: t(`role.${role}`) }),
          }))}
        />
        <DateField
          {...props(fields.dueOn)}
          label={t('team.decision.dueOn')}
          hint={t('team.decision.forTask')}
          min={today}
        />
      </FieldGrid>
      <ButtonRow>
        <Button tone="go">{t('team.decision.save')}</Button>
      </ButtonRow>
    </form>
  )
}
