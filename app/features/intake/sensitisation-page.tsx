import { useForm } from '@conform-to/react'
import { leaderRoles, sensitisationTopics } from '~/domain/intake/own-codes'
import { useFieldProps } from '~/forms/form-summary'
import { PlaceAndVillage } from '~/forms/place-and-village'
import { typedValues } from '~/forms/typed-values'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { CheckGroup } from '~/ui/check-group'
import { Crumbs } from '~/ui/crumbs'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { NumberField } from '~/ui/number-field'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { TextArea } from '~/ui/text-area'
import { DeedForm } from './deed-form'
import type { SensitisationForm } from './record-sensitisation.server'

type Props = {
  answer: FormAnswer | undefined
  id: string
  today: string
  households: { value: string; label: string }[]
}

/** A meeting with those whom a village listens to. */
export function SensitisationPage({ answer, id, today, households }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<SensitisationForm>({
    id: 'sensitisation',
    lastResult: answer?.lastResult,
    defaultValue: { id, heldOn: today },
  })
  const ticks = (field: (typeof fields)['leaders' | 'topics' | 'households']) => {
    const { name, id: fieldId, error } = props(field)
    return { name, id: fieldId, error, defaultValues: typedValues(field.initialValue) }
  }
  const back = '/people/sensitisations'
  return (
    <Page narrow>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('intake.where')}
            items={[
              { href: '/people', label: t('people.title') },
              { href: back, label: t('sensitisation.title') },
              { label: t('sensitisation.newTitle') },
            ]}
          />
        }
        title={t('sensitisation.newTitle')}
      />
      <DeedForm {...{ form, answer, back }} id={fields.id} submit={t('form.save')}>
        <FieldGrid columns={2}>
          <DateField {...props(fields.heldOn)} label={t('sensitisation.heldOn')} max={today} required />
          <NumberField {...props(fields.peopleMet)} label={t('sensitisation.peopleMet')} min={1} max={5000} required />
          <PlaceAndVillage fields={fields} />
        </FieldGrid>
        <CheckGroup
          {...ticks(fields.leaders)}
          legend={t('sensitisation.leaders')}
          options={leaderRoles.map((value) => ({ value, label: t(`leaderRole.${value}`) }))}
        />
        <CheckGroup
          {...ticks(fields.topics)}
          legend={t('sensitisation.topics')}
          options={sensitisationTopics.map((value) => ({ value, label: t(`sensitisationTopic.${value}`) }))}
        />
        <TextArea
          {...props(fields.note)}
          label={t('sensitisation.note')}
          hint={t('intake.sealedHint')}
          optionalWord={t('form.optional')}
          rows={3}
          maxLength={1000}
        />
        {households.length > 0 ? (
          <details open={typedValues(fields.households.initialValue).length > 0}>
            <summary>{t('sensitisation.householdsSummary')}</summary>
            <CheckGroup {...ticks(fields.households)} legend={t('sensitisation.households')} options={households} />
          </details>
        ) : null}
      </DeedForm>
    </Page>
  )
}
