import type { FieldMetadata } from '@conform-to/react'
import { languages } from '~/domain/households/languages'
import { useFieldProps } from '~/forms/form-summary'
import { placeOptions } from '~/forms/home-place'
import { typedValues } from '~/forms/typed-values'
import { useT } from '~/i18n/language'
import { CheckGroup } from '~/ui/check-group'
import { FieldGrid, FieldGroup } from '~/ui/field-group'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

type Props = { fields: Record<'place' | 'village' | 'languages', FieldMetadata> }

/** Where a household lives, and what is spoken there. */
export function PlaceFields({ fields }: Props) {
  const t = useT()
  const props = useFieldProps()
  const { id, name, error } = props(fields.languages)
  return (
    <FieldGroup legend={t('register.place')}>
      <FieldGrid columns={2}>
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
      </FieldGrid>
      <CheckGroup
        {...{ id, name, error }}
        legend={t('register.languages')}
        options={languages.map((code) => ({ value: code, label: t(`languageName.${code}`) }))}
        defaultValues={typedValues(fields.languages.initialValue)}
      />
    </FieldGroup>
  )
}
