import { useForm } from '@conform-to/react'
import { sexes } from '~/domain/households/relations'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Crumbs } from '~/ui/crumbs'
import { DateField } from '~/ui/date-field'
import { FieldGrid, FieldGroup } from '~/ui/field-group'
import { NumberField } from '~/ui/number-field'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { DeedForm } from './deed-form'
import { IntakeFields } from './intake-fields'
import type { RegistrationForm } from './register-at-centre.server'

type Props = { answer: FormAnswer | undefined; id: string; today: string }

/** Somebody new at the centre: who they are, who sent them, what is known on the first day. */
export function RegisterPage({ answer, id, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<RegistrationForm>({
    id: 'person',
    lastResult: answer?.lastResult,
    defaultValue: { id, referredOn: today, registeredOn: today },
  })
  const title = t('people.newTitle')
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs label={t('intake.where')} items={[{ href: '/people', label: t('people.title') }, { label: title }]} />
        }
        title={title}
        lead={t('people.newLead')}
      />
      <DeedForm {...{ form, answer }} id={fields.id} submit={t('people.submit')} back="/people">
        <FieldGroup legend={t('intake.person')} hint={t('intake.birthHint')}>
          <FieldGrid columns={3}>
            <TextField
              {...props(fields.givenName)}
              label={t('member.givenName')}
              autoComplete="off"
              maxLength={60}
              required
            />
            <TextField
              {...props(fields.familyName)}
              label={t('member.familyName')}
              optionalWord={t('form.optional')}
              autoComplete="off"
              maxLength={60}
            />
            <SelectField
              {...props(fields.sex)}
              label={t('member.sex')}
              placeholder={t('member.choose')}
              options={sexes.map((code) => ({ value: code, label: t(`sex.${code}`) }))}
              required
            />
            <DateField {...props(fields.birthDate)} label={t('member.birthDate')} max={today} />
            <NumberField {...props(fields.age)} label={t('member.age')} unit={t('member.years')} min={0} max={110} />
          </FieldGrid>
        </FieldGroup>
        <IntakeFields fields={fields} today={today} />
      </DeedForm>
    </Page>
  )
}
