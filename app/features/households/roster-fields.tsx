import type { FieldMetadata } from '@conform-to/react'
import { useT } from '~/i18n/language'
import { Card } from '~/ui/card'
import { FieldGroup } from '~/ui/field-group'
import { Stack } from '~/ui/page'
import { typedValues } from './typed-values'
import { MemberFields, type MemberFieldset } from './member-fields'

type Row = { field: FieldMetadata; fields: MemberFieldset }

/** The first roster: three rows open, the others one touch away; a row with words or errors in it is open. */
export function RosterFields({ rows, today }: { rows: Row[]; today: string }) {
  const t = useT()
  const mothers = rows.map(({ fields }, index) => ({
    value: typedValues(fields.id.initialValue).join(''),
    label: t('register.member', { number: index + 1 }),
  }))
  return (
    <FieldGroup legend={t('register.members')} hint={t('register.membersHint')}>
      <Stack>
        {rows.map(({ field, fields }, index) => {
          const row = (
            <FieldGroup legend={t('register.member', { number: index + 1 })}>
              <MemberFields fields={fields} mothers={mothers.filter((_, other) => other !== index)} today={today} />
            </FieldGroup>
          )
          if (index < 3) return <Card key={field.name}>{row}</Card>
          return (
            <details key={field.name} open={isUsed(field, fields)}>
              <summary>{t('register.addMember', { number: index + 1 })}</summary>
              <Card>{row}</Card>
            </details>
          )
        })}
      </Stack>
    </FieldGroup>
  )
}

function isUsed(field: FieldMetadata, { id, ...fields }: MemberFieldset) {
  return !field.valid || Object.values(fields).some(({ initialValue }) => Boolean(initialValue)) || !id.initialValue
}
