import type { FieldMetadata } from '@conform-to/react'
import { relationsToHead, sexes } from '~/domain/households/relations'
import { absenceReasons } from '~/domain/roster/absence'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { CheckField } from '~/ui/check-field'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { NumberField } from '~/ui/number-field'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { NamedId } from '~/forms/named-id'

export type MemberFieldset = Record<
  | 'id'
  | 'givenName'
  | 'familyName'
  | 'sex'
  | 'relation'
  | 'birthDate'
  | 'age'
  | 'motherId'
  | 'caregiver'
  | 'returnee'
  | 'returnedOn'
  | 'absentWhy'
  | 'absentSince',
  FieldMetadata
>
type Props = { fields: MemberFieldset; mothers: { value: string; label: string }[]; today: string }

/** One member of the roster; nothing here is required by the browser, because spare rows stay empty. */
export function MemberFields({ fields, mothers, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      <NamedId field={fields.id} />
      <FieldGrid columns={3}>
        <TextField {...props(fields.givenName)} label={t('member.givenName')} autoComplete="off" maxLength={60} />
        <TextField {...props(fields.familyName)} label={t('member.familyName')} autoComplete="off" maxLength={60} />
        <SelectField
          {...props(fields.relation)}
          label={t('member.relation')}
          placeholder={t('member.choose')}
          options={relationsToHead.map((code) => ({ value: code, label: t(`relation.${code}`) }))}
        />
      </FieldGrid>
      <FieldGrid columns={3}>
        <SelectField
          {...props(fields.sex)}
          label={t('member.sex')}
          placeholder={t('member.choose')}
          options={sexes.map((code) => ({ value: code, label: t(`sex.${code}`) }))}
        />
        <DateField {...props(fields.birthDate)} label={t('member.birthDate')} max={today} />
        <NumberField {...props(fields.age)} label={t('member.age')} unit={t('member.years')} min={0} max={110} />
      </FieldGrid>
      <FieldGrid columns={3}>
        <SelectField
          {...props(fields.motherId)}
          label={t('member.mother')}
          placeholder={t('member.motherElsewhere')}
          options={mothers}
        />
        <SelectField
          {...props(fields.absentWhy)}
          label={t('member.absentWhy')}
          placeholder={t('member.present')}
          options={absenceReasons.map((code) => ({ value: code, label: t(`absence.${code}`) }))}
        />
        <DateField {...props(fields.absentSince)} label={t('member.absentSince')} max={today} />
      </FieldGrid>
      <FieldGrid columns={3}>
        <Tick field={fields.caregiver} label={t('member.caregiver')} />
        <Tick field={fields.returnee} label={t('member.returnee')} />
        <DateField {...props(fields.returnedOn)} label={t('member.returnedOn')} max={today} />
      </FieldGrid>
    </>
  )
}

function Tick({ field, label }: { field: FieldMetadata; label: string }) {
  const { defaultValue, ...props } = useFieldProps()(field)
  return <CheckField {...props} label={label} value="on" defaultChecked={defaultValue === 'on'} />
}
