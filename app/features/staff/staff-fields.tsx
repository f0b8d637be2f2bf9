import type { FieldMetadata } from '@conform-to/react'
import { ROLES } from '~/domain/access/roles'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { FieldGrid } from '~/ui/field-group'
import { SelectField, type Option } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

type Props = {
  fields: { displayName: FieldMetadata; role: FieldMetadata; supervisorId: FieldMetadata }
  supervisors: Option[]
}

/** What an administrator says about anybody with an account. */
export function StaffFields({ fields, supervisors }: Props) {
  const t = useT()
  const props = useFieldProps()
  return (
    <>
      <TextField
        {...props(fields.displayName)}
        label={t('settings.displayName')}
        hint={t('settings.displayNameHint')}
        maxLength={80}
        required
      />
      <FieldGrid columns={2}>
        <SelectField
          {...props(fields.role)}
          label={t('settings.role')}
          placeholder={t('settings.choose')}
          options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          required
        />
        <SelectField
          {...props(fields.supervisorId)}
          label={t('settings.supervisor')}
          optionalWord={t('form.optional')}
          placeholder={t('settings.noSupervisor')}
          options={supervisors}
        />
      </FieldGrid>
    </>
  )
}
