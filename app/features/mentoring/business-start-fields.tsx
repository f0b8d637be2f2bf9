import type { FieldMetadata } from '@conform-to/react'
import { kitMeasures, type KitMeasure } from '~/domain/kits/kit-measures'
import { useFieldProps } from '~/forms/form-summary'
import { useLocale, useT } from '~/i18n/language'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import type { BusinessStartChoices } from './business-start-choices.server'

type Fields = Record<'caregiverId' | 'mentorId' | 'idea' | 'nextVisitOn', FieldMetadata<string>> & {
  measure: FieldMetadata<KitMeasure>
}

export function BusinessStartFields({ choices, fields }: { choices: BusinessStartChoices; fields: Fields }) {
  const t = useT()
  const locale = useLocale()
  const props = useFieldProps()
  const kitsOf = (measure: KitMeasure) => {
    const kits = choices.kitTypes.filter((type) => type.measure === measure).map((type) => type[locale])
    return kits.length === 0 ? '' : t('business.measureKits', { kits: kits.join(', ') })
  }
  return (
    <>
      <FieldGrid columns={2}>
        <SelectField
          {...props(fields.caregiverId)}
          label={t('business.start.caregiver')}
          placeholder={t('business.start.choose')}
          options={choices.caregivers.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <SelectField
          {...props(fields.mentorId)}
          label={t('business.start.mentor')}
          placeholder={t('business.start.choose')}
          options={choices.mentors.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          required
        />
      </FieldGrid>
      <TextField
        {...props(fields.idea)}
        label={t('business.start.idea')}
        hint={t('business.start.ideaHint')}
        maxLength={200}
        required
      />
      <ChoiceCards
        {...props(fields.measure)}
        legend={t('business.start.measure')}
        options={kitMeasures.map((measure) => ({
          value: measure,
          label: t(`business.measure.${measure}`),
          hint: t(`business.measureHint.${measure}`, { kits: kitsOf(measure) }),
        }))}
        required
      />
      <DateField {...props(fields.nextVisitOn)} label={t('business.start.firstVisit')} required />
    </>
  )
}
