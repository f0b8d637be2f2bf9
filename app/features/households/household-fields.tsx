import type { FieldMetadata } from '@conform-to/react'
import { referralSources } from '~/domain/households/referral-sources'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { Card } from '~/ui/card'
import { DateField } from '~/ui/date-field'
import { FieldGrid, FieldGroup } from '~/ui/field-group'
import { Columns, Stack } from '~/ui/page'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { PlaceFields } from './place-fields'

type Name =
  'place' | 'village' | 'languages' | 'reunifiedOn' | 'referralSource' | 'referralReference' | 'cpimsReference'

/** Where the household lives, when somebody came back to it, and who sent it here. */
export function HouseholdFields({ fields, today }: { fields: Record<Name, FieldMetadata>; today: string }) {
  const t = useT()
  const props = useFieldProps()
  return (
    <Columns count={2}>
      <Card>
        <PlaceFields fields={fields} />
      </Card>
      <Stack>
        <Card>
          <FieldGroup legend={t('register.return')} hint={t('register.returnHint')}>
            <DateField
              {...props(fields.reunifiedOn)}
              label={t('register.reunifiedOn')}
              optionalWord={t('form.optional')}
              max={today}
            />
          </FieldGroup>
        </Card>
        <Card>
          <FieldGroup legend={t('register.referral')}>
            <FieldGrid columns={3}>
              <SelectField
                {...props(fields.referralSource)}
                label={t('register.referralSource')}
                placeholder={t('register.none')}
                options={referralSources.map((code) => ({ value: code, label: t(`referral.${code}`) }))}
                optionalWord={t('form.optional')}
              />
              <TextField
                {...props(fields.referralReference)}
                label={t('register.referralReference')}
                optionalWord={t('form.optional')}
                maxLength={60}
              />
              <TextField
                {...props(fields.cpimsReference)}
                label={t('register.cpimsReference')}
                optionalWord={t('form.optional')}
                maxLength={60}
              />
            </FieldGrid>
          </FieldGroup>
        </Card>
      </Stack>
    </Columns>
  )
}
