import type { FieldMetadata } from '@conform-to/react'
import { linePurposes } from '~/domain/funds/fund-words'
import { kitIcons } from '~/domain/kits/catalogue-words'
import { kitMeasures } from '~/domain/kits/kit-measures'
import { periodKinds } from '~/domain/settings/calendar-periods'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { FieldGrid } from '~/ui/field-group'
import { NumberField } from '~/ui/number-field'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

export type KitTypeField =
  | 'labelFr'
  | 'labelEn'
  | 'labelHa'
  | 'purpose'
  | 'measure'
  | 'icon'
  | 'sellsAt'
  | 'trainingDays'
  | 'seasonFr'
  | 'seasonEn'

/** What a kit type is called, how it is measured, when it is bought and sold. */
export function KitTypeHead({ fields }: { fields: Record<KitTypeField, FieldMetadata<string>> }) {
  const t = useT()
  const props = useFieldProps()
  const optional = { optionalWord: t('form.optional') }
  return (
    <>
      <FieldGrid columns={3}>
        <TextField {...props(fields.labelFr)} label={t('adm.catalogue.labelFr')} maxLength={80} required />
        <TextField {...props(fields.labelEn)} label={t('adm.catalogue.labelEn')} maxLength={80} required />
        <TextField {...props(fields.labelHa)} {...optional} label={t('catalogue.labelHa')} maxLength={80} />
        <SelectField
          {...props(fields.purpose)}
          label={t('catalogue.purpose')}
          options={linePurposes.map((one) => ({ value: one, label: t(`catalogue.purpose.${one}`) }))}
          required
        />
        <SelectField
          {...props(fields.measure)}
          label={t('adm.catalogue.measure')}
          placeholder={t('settings.choose')}
          options={kitMeasures.map((one) => ({ value: one, label: t(`business.measure.${one}`) }))}
          required
        />
        <SelectField
          {...props(fields.icon)}
          label={t('catalogue.icon')}
          options={kitIcons.map((one) => ({ value: one, label: t(`catalogue.icon.${one}`) }))}
          required
        />
        <SelectField
          {...props(fields.sellsAt)}
          {...optional}
          label={t('catalogue.sellsAt')}
          placeholder={t('catalogue.sellsAtNone')}
          options={periodKinds.map((one) => ({ value: one, label: t(`adm.calendar.kind.${one}`) }))}
        />
        <NumberField
          {...props(fields.trainingDays)}
          {...optional}
          label={t('catalogue.trainingDays')}
          unit={t('catalogue.days')}
          min={1}
          max={60}
        />
      </FieldGrid>
      <FieldGrid columns={2}>
        <TextField {...props(fields.seasonFr)} {...optional} label={t('adm.catalogue.seasonFr')} maxLength={120} />
        <TextField {...props(fields.seasonEn)} {...optional} label={t('adm.catalogue.seasonEn')} maxLength={120} />
      </FieldGrid>
    </>
  )
}
