import { useForm } from '@conform-to/react'
import { foundRelations } from '~/domain/intake/own-codes'
import { useFieldProps } from '~/forms/form-summary'
import { PlaceAndVillage } from '~/forms/place-and-village'
import { useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { DeedForm } from './deed-form'
import { DeedPage } from './deed-page'
import type { PersonHead } from './person-file.server'
import type { FamilyForm } from './record-family.server'

type Props = { answer: FormAnswer | undefined; head: PersonHead; id: string; today: string }

/** Who was found, and where. */
export function FamilyPage({ answer, head, id, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  const [form, fields] = useForm<FamilyForm>({
    id: 'family',
    lastResult: answer?.lastResult,
    defaultValue: { id, foundOn: today },
  })
  const optionalWord = t('form.optional')
  return (
    <DeedPage head={head} title={t('intake.familyTitle')} lead={t('intake.familyLead')}>
      <DeedForm {...{ form, answer }} id={fields.id} submit={t('form.save')} back={`/people/${head.id}`}>
        <FieldGrid columns={2}>
          <TextField
            {...props(fields.name)}
            label={t('intake.familyName')}
            autoComplete="off"
            maxLength={120}
            required
          />
          <SelectField
            {...props(fields.relation)}
            label={t('intake.familyRelation')}
            placeholder={t('intake.choose')}
            options={foundRelations.map((value) => ({ value, label: t(`foundRelation.${value}`) }))}
            required
          />
          <DateField {...props(fields.foundOn)} label={t('intake.foundOn')} max={today} required />
          <PlaceAndVillage fields={fields} />
          <TextField
            {...props(fields.phone)}
            label={t('intake.phone')}
            type="tel"
            autoComplete="off"
            {...{ optionalWord }}
            maxLength={30}
          />
        </FieldGrid>
      </DeedForm>
    </DeedPage>
  )
}
