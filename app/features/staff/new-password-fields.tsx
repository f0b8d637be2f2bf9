import type { FieldMetadata } from '@conform-to/react'
import { SHORTEST_PASSWORD } from '~/domain/staff/password-refusal'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { TextField } from '~/ui/text-field'

type Props = { fields: Record<'password' | 'passwordAgain', FieldMetadata<string>> }

/** A new password, typed twice. */
export function NewPasswordFields({ fields }: Props) {
  const t = useT()
  const props = useFieldProps()
  const shared = { type: 'password', autoComplete: 'new-password', required: true }
  return (
    <>
      <TextField
        {...props(fields.password)}
        {...shared}
        label={t('enrol.password')}
        hint={t('enrol.passwordHint', { length: SHORTEST_PASSWORD })}
      />
      <TextField {...props(fields.passwordAgain)} {...shared} label={t('enrol.passwordAgain')} />
    </>
  )
}
