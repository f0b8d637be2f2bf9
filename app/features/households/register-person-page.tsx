import { getFormProps, useForm } from '@conform-to/react'
import { sexes } from '~/domain/households/relations'
import { FormSummary, useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { Crumbs } from '~/ui/crumbs'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { NumberField } from '~/ui/number-field'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { NamedId } from '~/forms/named-id'
import type { PersonForm } from './register-person.server'

type Props = { answer: FormAnswer | undefined; id: string; today: string }

export function RegisterPersonPage({ answer, id, today }: Props) {
  const t = useT()
  const [form, fields] = useForm<PersonForm>({
    id: 'person',
    lastResult: answer?.lastResult,
    defaultValue: { id, centreCohort: today.slice(0, 4) },
  })
  const props = useFieldProps()
  const { defaultValue: reintegration, ...reintegrationField } = props(fields.reintegration)
  const title = t('people.newTitle')
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('households.where')}
            items={[{ href: '/people', label: t('people.title') }, { label: title }]}
          />
        }
        title={title}
      />
      <form method="post" className="form" {...getFormProps(form)}>
        <FormSummary form={form} refusal={answer?.refusal} />
        <NamedId field={fields.id} />
        <FieldGrid columns={2}>
          <TextField {...props(fields.givenName)} label={t('member.givenName')} maxLength={60} required />
          <TextField
            {...props(fields.familyName)}
            label={t('member.familyName')}
            optionalWord={t('form.optional')}
            maxLength={60}
          />
          <SelectField
            {...props(fields.sex)}
            label={t('member.sex')}
            placeholder={t('member.choose')}
            options={sexes.map((code) => ({ value: code, label: t(`sex.${code}`) }))}
            required
          />
          <TextField
            {...props(fields.centreCohort)}
            label={t('people.cohort')}
            inputMode="numeric"
            maxLength={4}
            required
          />
          <DateField {...props(fields.birthDate)} label={t('member.birthDate')} max={today} />
          <NumberField {...props(fields.age)} label={t('member.age')} unit={t('member.years')} min={0} max={110} />
        </FieldGrid>
        <CheckField
          {...reintegrationField}
          label={t('people.inReintegration')}
          value="on"
          defaultChecked={reintegration === 'on'}
        />
        <ButtonRow>
          <Button tone="go">{t('people.submit')}</Button>
          <ButtonLink href="/people" tone="quiet">
            {t('form.cancel')}
          </ButtonLink>
        </ButtonRow>
      </form>
    </Page>
  )
}
