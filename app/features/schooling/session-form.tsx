import { getFormProps, useForm, type FieldMetadata } from '@conform-to/react'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { rollChoices, sessionAbsenceReasons } from '~/domain/schooling/roll-call'
import { longestSessionMinutes, sessionSubjects, shortestSessionMinutes } from '~/domain/schooling/session-refusal'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { CheckField } from '~/ui/check-field'
import { DateField } from '~/ui/date-field'
import { HiddenFields } from '~/ui/hidden-fields'
import { Note } from '~/ui/note'
import { RollCall } from '~/ui/roll-call'
import { Segmented } from '~/ui/segmented'
import { Stepper } from '~/ui/stepper'
import { TextArea } from '~/ui/text-area'
import { WorryLink } from '~/pieces/worry-link'
import type { SessionRoster } from './session-roster.server'

export const sessionFormId = 'session'
const usualMinutes = 45

type Mark = { childId: string; choice: string; reason: string }
type Fields = {
  heldOn: string
  heldAnyway: string
  secondSession: string
  durationMinutes: string
  subject: string
  note: string
  marks: Mark[]
}
type Props = { id: string; roster: SessionRoster; answer: FormAnswer | undefined }

/** Today, the subject and length of last time, everybody present: one touches what differs. */
export function SessionForm({ id, roster, answer }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<Fields>({
    id: sessionFormId,
    lastResult: answer?.lastResult,
    defaultValue: {
      heldOn: roster.today,
      durationMinutes: String(roster.lastMinutes ?? usualMinutes),
      subject: roster.lastSubject ?? 'reading',
      marks: roster.children.map((child) => ({ childId: child.id, choice: 'present', reason: 'notKnown' })),
    },
  })
  return (
    <form method="post" {...getFormProps(form)}>
      <FormSummary form={form} refusal={answer?.refusal} />
      {roster.closedToday ? (
        <Note
          tone="late"
          icon="alert"
          title={t('schoolClosed.todayClosed', { why: t(`closureReason.${roster.closedToday}`) })}
        >
          {t('schoolClosed.todayClosedText')}
        </Note>
      ) : null}
      <Segmented
        {...props(fields.subject)}
        legend={t('schooling.subject')}
        options={sessionSubjects.map((value) => ({ value, label: t(`subject.${value}`) }))}
      />
      <Stepper
        {...props(fields.durationMinutes)}
        label={t('schooling.duration')}
        unit={t('schooling.minutes')}
        min={shortestSessionMinutes}
        max={longestSessionMinutes}
        step={5}
        lessWord={t('schooling.shorter')}
        moreWord={t('schooling.longer')}
        required
      />
      <Roll roster={roster} marks={fields.marks.getFieldList()} />
      <TextArea
        {...props(fields.note)}
        label={t('schooling.note')}
        hint={t('schooling.noteHint')}
        rows={2}
        maxLength={300}
      />
      <DateField {...props(fields.heldOn)} label={t('schooling.heldOn')} max={roster.today} required />
      {roster.someClosed ? (
        <CheckField
          {...props(fields.heldAnyway)}
          value="on"
          defaultChecked={fields.heldAnyway.initialValue === 'on'}
          label={t('schoolClosed.heldAnyway')}
          hint={t('schoolClosed.heldAnywayHint')}
        />
      ) : null}
      {roster.loggedToday || fields.secondSession.errors || fields.secondSession.initialValue === 'on' ? (
        <CheckField
          {...props(fields.secondSession)}
          value="on"
          defaultChecked={fields.secondSession.initialValue === 'on'}
          label={t('schooling.secondSession')}
          hint={t('schooling.secondSessionHint')}
        />
      ) : null}
      <HiddenFields values={{ id, groupId: roster.id }} />
    </form>
  )
}

function Roll({ roster, marks }: { roster: SessionRoster; marks: FieldMetadata<Mark>[] }) {
  const t = useT()
  const items = roster.children.flatMap((child, index) => {
    const mark = marks[index]?.getFieldset()
    if (!mark) return []
    return {
      key: child.id,
      title: child.firstName,
      beside: <WorryLink childId={child.id} who={child.firstName} short />,
      name: mark.choice.name,
      defaultValue: mark.choice.initialValue ?? 'present',
      choices: rollChoices.map((value) => ({
        value,
        label: t(`roll.${value}.${child.sex}`),
        followUp: value === 'absent',
      })),
      followUp: (
        <>
          <Segmented
            name={mark.reason.name}
            legend={t('schooling.reasonKnown')}
            options={sessionAbsenceReasons.map((value) => ({ value, label: t(`sessionAbsence.${value}`) }))}
            defaultValue={mark.reason.initialValue ?? 'notKnown'}
          />
          <input type="hidden" name={mark.childId.name} value={child.id} />
        </>
      ),
    }
  })
  return (
    <RollCall
      legend={t('schooling.present', { count: roster.children.length })}
      id="marks"
      hint={t('schooling.presentHint')}
      items={items}
    />
  )
}
