import type { FieldMetadata } from '@conform-to/react'
import type { KnownSetting } from '~/domain/settings/known-settings'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { NumberField } from '~/ui/number-field'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'

type Props = {
  setting: KnownSetting
  fields: { value: FieldMetadata; validFrom: FieldMetadata; reason: FieldMetadata }
  today: string
}

/** A value of a known kind and the day from which it holds; why, where two people set it. */
export function ValueFields({ setting, fields, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  const units = { francs: 'F CFA', days: t('adm.days'), hours: t('adm.hours'), number: undefined }
  return (
    <>
      <FieldGrid columns={2}>
        {setting.kind === 'choice' ? (
          <SelectField
            {...props(fields.value)}
            label={t('adm.value')}
            placeholder={t('settings.choose')}
            options={setting.choices.map((choice) => ({ value: choice, label: choice }))}
            required
          />
        ) : (
          <NumberField
            {...props(fields.value)}
            label={t('adm.value')}
            unit={units[setting.kind]}
            min={setting.min}
            max={setting.max}
            step={1}
            required
          />
        )}
        <DateField
          {...props(fields.validFrom)}
          label={t('settings.validFrom')}
          hint={t('adm.validFromHint')}
          min={today}
          required
        />
      </FieldGrid>
      {setting.people === 'two' ? (
        <TextArea {...props(fields.reason)} label={t('adm.why')} maxLength={500} required />
      ) : null}
    </>
  )
}
