import type { FieldMetadata } from '@conform-to/react'
import { careArrangements } from '~/domain/casework/care-arrangements'
import { protectionStatuses, separationCauses } from '~/domain/intake/cpims-codes'
import { referrers } from '~/domain/intake/own-codes'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { DateField } from '~/ui/date-field'
import { FieldGrid, FieldGroup } from '~/ui/field-group'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'

type Name =
  | 'referredBy'
  | 'referredOn'
  | 'referralReference'
  | 'cpimsReference'
  | 'registeredOn'
  | 'protectionStatus'
  | 'separationCause'
  | 'careArrangement'
  | 'concerns'

/** Who sent the person here, and what the centre writes down on the first day. */
export function IntakeFields({ fields, today }: { fields: Record<Name, FieldMetadata>; today: string }) {
  const t = useT()
  const props = useFieldProps()
  const optionalWord = t('form.optional')
  return (
    <>
      <FieldGroup legend={t('intake.referral')}>
        <FieldGrid columns={3}>
          <SelectField
            {...props(fields.referredBy)}
            label={t('intake.referredBy')}
            placeholder={t('intake.choose')}
            options={referrers.map((value) => ({ value, label: t(`referredBy.${value}`) }))}
            required
          />
          <DateField {...props(fields.referredOn)} label={t('intake.referredOn')} max={today} required />
          <TextField
            {...props(fields.referralReference)}
            label={t('intake.referralReference')}
            {...{ optionalWord }}
            maxLength={60}
          />
        </FieldGrid>
      </FieldGroup>
      <FieldGroup legend={t('intake.registration')}>
        <FieldGrid columns={2}>
          <DateField {...props(fields.registeredOn)} label={t('intake.registeredOn')} max={today} required />
          <TextField
            {...props(fields.cpimsReference)}
            label={t('intake.cpimsReference')}
            {...{ optionalWord }}
            maxLength={60}
          />
          <SelectField
            {...props(fields.protectionStatus)}
            label={t('intake.protectionStatus')}
            placeholder={t('intake.notKnown')}
            options={protectionStatuses.map((value) => ({ value, label: t(`cpims.protectionStatus.${value}`) }))}
            {...{ optionalWord }}
          />
          <SelectField
            {...props(fields.separationCause)}
            label={t('intake.separationCause')}
            placeholder={t('intake.notKnown')}
            options={separationCauses.map((value) => ({ value, label: t(`cpims.separationCause.${value}`) }))}
            {...{ optionalWord }}
          />
          <SelectField
            {...props(fields.careArrangement)}
            label={t('intake.careArrangement')}
            placeholder={t('intake.notKnown')}
            options={careArrangements.map((value) => ({ value, label: t(`cpims.careArrangement.${value}`) }))}
            {...{ optionalWord }}
          />
        </FieldGrid>
        <TextArea
          {...props(fields.concerns)}
          label={t('intake.concerns')}
          hint={t('intake.sealedHint')}
          {...{ optionalWord }}
          rows={3}
          maxLength={2000}
        />
      </FieldGroup>
    </>
  )
}
