import type { ReactNode } from 'react'
import type { FieldMetadata } from '@conform-to/react'
import { reunificationTypes } from './domain/intake/cpims-codes'
import { relationsToHead } from './domain/households/relations'
import type { FoundFamily } from './features/intake/tracing-history.server'
import { useFieldProps } from './forms/form-summary'
import { useT } from './i18n/language'
import { CheckField } from './ui/check-field'
import { DateField } from './ui/date-field'
import { FieldGrid, FieldGroup } from './ui/field-group'
import { SelectField } from './ui/select-field'
import { TextField } from './ui/text-field'

type Name =
  'familyId' | 'type' | 'reunifiedOn' | 'handoverForm' | 'followUpNeeded' | 'relation' | 'caregiver' | 'motherId'

type Props = {
  fields: Record<Name, FieldMetadata>
  families: FoundFamily[]
  mothers: { value: string; label: string }[]
  minor: boolean
  today: string
}

/** The record of the return itself, the same for an old and a new household. */
export function ReunificationFields({ fields, families, mothers, minor, today }: Props) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      <FieldGroup legend={t('intake.reunificationRecord')}>
        <FieldGrid columns={2}>
          <SelectField
            {...props(fields.familyId)}
            label={t('intake.toWhom')}
            options={families.map(({ id, name, relation }) => ({
              value: id,
              label: `${name} · ${t(`foundRelation.${relation}`)}`,
            }))}
            required
          />
          <SelectField
            {...props(fields.type)}
            label={t('intake.reunificationType')}
            placeholder={t('intake.choose')}
            options={reunificationTypes.map((value) => ({ value, label: t(`cpims.reunificationType.${value}`) }))}
            required
          />
          <DateField {...props(fields.reunifiedOn)} label={t('intake.reunifiedOn')} max={today} required />
          <TextField {...props(fields.handoverForm)} label={t('intake.handoverForm')} maxLength={60} required />
        </FieldGrid>
        <Tick field={fields.followUpNeeded} label={t('intake.followUpNeeded')} />
      </FieldGroup>
      <FieldGroup legend={t('intake.placeInHousehold')}>
        <FieldGrid columns={2}>
          <SelectField
            {...props(fields.relation)}
            label={t('member.relation')}
            placeholder={t('member.choose')}
            options={relationsToHead.map((code) => ({ value: code, label: t(`relation.${code}`) }))}
            required
          />
          <SelectField
            {...props(fields.motherId)}
            label={t('member.mother')}
            placeholder={t('member.motherElsewhere')}
            options={mothers}
          />
        </FieldGrid>
        {minor ? null : <Tick field={fields.caregiver} label={t('member.caregiver')} />}
      </FieldGroup>
    </>
  )
}

function Tick({ field, label }: { field: FieldMetadata; label: ReactNode }) {
  const { defaultValue, ...props } = useFieldProps()(field)
  return <CheckField {...props} label={label} value="on" defaultChecked={defaultValue === 'on'} />
}
