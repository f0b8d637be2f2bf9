import type { FieldMetadata } from '@conform-to/react'
import { useT } from '~/i18n/language'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { useFieldProps } from './form-summary'
import { placeOptions } from './home-place'

/** A commune or region, and the village in it where it is known: two fields for a grid. */
export function PlaceAndVillage({ fields }: { fields: Record<'place' | 'village', FieldMetadata> }) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      <SelectField
        {...props(fields.place)}
        label={t('register.placeField')}
        placeholder={t('register.choosePlace')}
        options={placeOptions(t('register.otherRegions'))}
        required
      />
      <TextField
        {...props(fields.village)}
        label={t('register.village')}
        optionalWord={t('form.optional')}
        maxLength={80}
      />
    </>
  )
}
