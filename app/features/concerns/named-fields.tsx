import type { FieldMetadata } from '@conform-to/react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import type { NewWorry } from './new-worry.server'

type Props = {
  staff: NewWorry['staff']
  fields: { namedUserId: FieldMetadata<string>; namedWords: FieldMetadata<string> }
}

/** Whom of the programme it concerns: that person never reads it. */
export function NamedFields({ staff, fields }: Props) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      <SelectField
        {...props(fields.namedUserId)}
        label={t('concerns.new.staff')}
        hint={t('concerns.new.staffHint')}
        placeholder={t('concerns.new.staffNone')}
        options={staff.map((person) => ({
          value: person.id,
          label: t('concerns.new.staffOption', { name: person.name, role: t(`role.${person.role}`) }),
        }))}
      />
      <TextField
        {...props(fields.namedWords)}
        label={t('concerns.new.namedWords')}
        maxLength={200}
        autoComplete="off"
      />
    </>
  )
}
