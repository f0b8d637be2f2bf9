import type { FieldMetadata } from '@conform-to/react'
import { contactAnswerers, contactDiscretions, contactTimes } from '~/domain/households/safe-contact'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { Card } from '~/ui/card'
import { FieldGrid, FieldGroup } from '~/ui/field-group'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'

type Name = 'contactAnsweredBy' | 'contactMayBeSaid' | 'contactWhen' | 'contactPhone' | 'contactNote'

/** How the household may be reached without harm: who answers, what may be said, when. */
export function SafeContactFields({ fields }: { fields: Record<Name, FieldMetadata> }) {
  const t = useT()
  const props = useFieldProps()
  return (
    <Card>
      <FieldGroup legend={t('register.contact')} hint={t('register.contactHint')}>
        <FieldGrid columns={3}>
          <SelectField
            {...props(fields.contactAnsweredBy)}
            label={t('register.contactBy')}
            placeholder={t('register.none')}
            options={contactAnswerers.map((code) => ({ value: code, label: t(`contactBy.${code}`) }))}
          />
          <SelectField
            {...props(fields.contactMayBeSaid)}
            label={t('register.contactSay')}
            placeholder={t('register.none')}
            options={contactDiscretions.map((code) => ({ value: code, label: t(`contactSay.${code}`) }))}
          />
          <SelectField
            {...props(fields.contactWhen)}
            label={t('register.contactTime')}
            placeholder={t('register.none')}
            options={contactTimes.map((code) => ({ value: code, label: t(`contactTime.${code}`) }))}
          />
        </FieldGrid>
        <TextField
          {...props(fields.contactPhone)}
          label={t('register.contactPhone')}
          type="tel"
          autoComplete="off"
          maxLength={30}
        />
        <TextArea
          {...props(fields.contactNote)}
          optionalWord={t('form.optional')}
          label={t('register.contactNote')}
          rows={2}
          maxLength={500}
        />
      </FieldGroup>
    </Card>
  )
}
