import type { FieldMetadata } from '@conform-to/react'
import { sexes } from '~/domain/households/relations'
import { useT } from '~/i18n/language'
import { Card } from '~/ui/card'
import { FieldGroup } from '~/ui/field-group'
import { Stack } from '~/ui/page'
import { typedValues } from '~/forms/typed-values'
import { MemberFields, type MemberFieldset } from './member-fields'

type Row = { field: FieldMetadata; fields: MemberFieldset }

/** The first roster: three rows open, the others one touch away; a row with words or errors in it is open. */
export function RosterFields({ rows, today }: { rows: Row[]; today: string }) {
  const t = useT()
  const titleOf = (fields: MemberFieldset, index: number) => {
    const number = index + 1
    const name = typedName(fields)
    return name ? t('register.memberNamed', { number, name }) : t('register.member', { number })
  }
  const sexWord = (sex: (typeof sexes)[number]) => t(`sex.${sex}`)
  const mothers = rows.map(({ fields }, index) => ({
    value: typedValues(fields.id.initialValue).join(''),
    label: [titleOf(fields, index), ...sexes.filter((sex) => sex === fields.sex.initialValue).map(sexWord)].join(' · '),
  }))
  return (
    <FieldGroup legend={t('register.members')} hint={t('register.membersHint')}>
      <Stack>
        {rows.map(({ field, fields }, index) => {
          const row = (
            <FieldGroup legend={titleOf(fields, index)}>
              <MemberFields fields={fields} mothers={mothers.filter((_, other) => other !== index)} today={today} />
            </FieldGroup>
          )
          if (index < 3) return <Card key={field.name}>{row}</Card>
          return (
            <details key={field.name} open={isUsed(field, fields)}>
              <summary>
                {typedName(fields) ? titleOf(fields, index) : t('register.addMember', { number: index + 1 })}
              </summary>
              <Card>{row}</Card>
            </details>
          )
        })}
      </Stack>
    </FieldGroup>
  )
}

/** Each field is asked for by its name: Conform's fieldset has no names of its own to go through. */
function isUsed(field: FieldMetadata, fields: MemberFieldset) {
  return !field.valid || !fields.id.initialValue || written.some((name) => Boolean(fields[name].initialValue))
}

const written = [
  'givenName',
  'familyName',
  'sex',
  'relation',
  'birthDate',
  'age',
  'motherId',
  'caregiver',
  'returnee',
  'returnedOn',
  'absentWhy',
  'absentSince',
] as const

function typedName({ givenName, familyName }: MemberFieldset) {
  return [givenName, familyName].flatMap(({ initialValue }) => typedValues(initialValue)).join(' ')
}
