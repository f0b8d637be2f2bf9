import { useForm } from '@conform-to/react'
import { consentGivers, consentPurposes } from '~/domain/households/consent'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { PlainForm } from '~/pieces/plain-form'
import type { FormAnswer } from '~/server/answer-form.server'
import { Card } from '~/ui/card'
import { DateField } from '~/ui/date-field'
import { FieldGrid, FieldGroup } from '~/ui/field-group'
import { Segmented } from '~/ui/segmented'
import { SelectField } from '~/ui/select-field'
import type { ConsentsForm } from './consent-form'
import { NamedId } from '~/forms/named-id'

type Props = {
  answer: FormAnswer | undefined
  id: string
  givers: { value: string; label: string }[]
  back: string
  today: string
}

/** All purposes at once, each with its own answer; none is ticked beforehand. */
export function ConsentSwitchboardForm({ answer, id, givers, back, today }: Props) {
  const t = useT()
  const [form, fields] = useForm<ConsentsForm>({
    id: 'consents',
    lastResult: answer?.lastResult,
    defaultValue: { id, askedOn: today },
  })
  const props = useFieldProps()
  const answers = fields.answers.getFieldset()
  return (
    <PlainForm form={form} answer={answer} submit={t('consents.submit')} cancelHref={back}>
      <NamedId field={fields.id} />
      <Card>
        <FieldGroup legend={t('consents.who')}>
          <FieldGrid columns={2}>
            <SelectField
              {...props(fields.obtainedFrom)}
              label={t('consents.obtainedFrom')}
              placeholder={t('member.choose')}
              options={consentGivers.map((code) => ({ value: code, label: t(`consentGiver.${code}`) }))}
              required
            />
            <SelectField
              {...props(fields.givenById)}
              label={t('consents.givenBy')}
              placeholder={t('member.choose')}
              hint={t('consents.givenByHint')}
              options={givers}
            />
            <DateField {...props(fields.askedOn)} label={t('consents.askedOn')} max={today} required />
            <DateField
              {...props(fields.until)}
              label={t('consents.until.label')}
              hint={t('consents.until.hint')}
              optionalWord={t('form.optional')}
            />
          </FieldGrid>
        </FieldGroup>
      </Card>
      <Card>
        <FieldGroup legend={t('consents.answers')} hint={t('consents.readAloud')}>
          <FieldGrid columns={2}>
            {consentPurposes.map((purpose) => (
              <Segmented
                key={purpose}
                {...props(answers[purpose])}
                legend={t(`consentPurpose.${purpose}`)}
                defaultValue={props(answers[purpose]).defaultValue ?? ''}
                options={[
                  { value: '', label: t('consents.answer.notAsked') },
                  { value: 'given', label: t('consents.answer.given') },
                  { value: 'refused', label: t('consents.answer.refused') },
                ]}
              />
            ))}
          </FieldGrid>
        </FieldGroup>
      </Card>
    </PlainForm>
  )
}
