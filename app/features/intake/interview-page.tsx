import { useForm, type FieldMetadata } from '@conform-to/react'
import { needAnswers, needKinds, vulnerabilities, type NeedKind } from '~/domain/intake/own-codes'
import { useFieldProps } from '~/forms/form-summary'
import { typedValues } from '~/forms/typed-values'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { CheckGroup } from '~/ui/check-group'
import { DateField } from '~/ui/date-field'
import { FieldGrid, FieldGroup } from '~/ui/field-group'
import { Segmented } from '~/ui/segmented'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { DeedForm } from './deed-form'
import { DeedPage } from './deed-page'
import type { PersonHead } from './person-file.server'
import type { InterviewForm } from './record-interview.server'

type Props = { answer: FormAnswer | undefined; head: PersonHead; id: string; today: string }

/** The personal interview: five needs, what makes the person vulnerable, their own account. */
export function InterviewPage({ answer, head, id, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<InterviewForm>({
    id: 'interview',
    lastResult: answer?.lastResult,
    defaultValue: { id, heldOn: today },
  })
  const needs = fields.needs.getFieldset()
  const weak = props(fields.vulnerabilities)
  return (
    <DeedPage head={head} title={t('intake.interviewTitle')} lead={t('intake.interviewLead')}>
      <DeedForm {...{ form, answer }} id={fields.id} submit={t('form.save')} back={`/people/${head.id}`}>
        <DateField {...props(fields.heldOn)} label={t('intake.heldOn')} max={today} required />
        {needKinds.map((kind) => (
          <Need key={kind} kind={kind} fields={needs[kind].getFieldset()} />
        ))}
        <CheckGroup
          name={weak.name}
          id={weak.id}
          error={weak.error}
          legend={t('intake.vulnerabilities')}
          hint={t('intake.vulnerabilitiesHint')}
          options={vulnerabilities.map((value) => ({ value, label: t(`vulnerability.${value}`) }))}
          defaultValues={typedValues(fields.vulnerabilities.initialValue)}
        />
        <TextArea
          {...props(fields.account)}
          label={t('intake.account')}
          hint={t('intake.sealedHint')}
          optionalWord={t('form.optional')}
          rows={4}
          maxLength={4000}
        />
      </DeedForm>
    </DeedPage>
  )
}

function Need({ kind, fields }: { kind: NeedKind; fields: { answer: FieldMetadata; note: FieldMetadata } }) {
  const t = useT()
  const props = useFieldProps()
  return (
    <FieldGroup legend={t(`need.${kind}`)}>
      <FieldGrid columns={2}>
        <Segmented
          {...props(fields.answer)}
          legend={t('intake.needAnswer')}
          options={needAnswers.map((value) => ({ value, label: t(`needAnswer.${value}`) }))}
          required
        />
        <TextField
          {...props(fields.note)}
          label={t('intake.needNote')}
          optionalWord={t('form.optional')}
          maxLength={500}
        />
      </FieldGrid>
    </FieldGroup>
  )
}
