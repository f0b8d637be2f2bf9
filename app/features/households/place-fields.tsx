import type { FieldMetadata } from '@conform-to/react'
import { languages } from '~/domain/households/languages'
import { useFieldProps } from '~/forms/form-summary'
import { PlaceAndVillage } from '~/forms/place-and-village'
import { typedValues } from '~/forms/typed-values'
import { useT } from '~/i18n/language'
import { CheckGroup } from '~/ui/check-group'
import { FieldGrid, FieldGroup } from '~/ui/field-group'

type Props = { fields: Record<'place' | 'village' | 'languages', FieldMetadata> }

/** Where a household lives, and what is spoken there. */
export function PlaceFields({ fields }: Props) {
  const t = useT()
  const props = useFieldProps()
  const { id, name, error } = props(fields.languages)
  return (
    <FieldGroup legend={t('register.place')}>
      <FieldGrid columns={2}>
        <PlaceAndVillage fields={fields} />
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
