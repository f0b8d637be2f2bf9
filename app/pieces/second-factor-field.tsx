import type { FieldMetadata } from '@conform-to/react'
import { useContext, type ReactNode } from 'react'
import { useFieldProps } from '~/forms/form-summary'
import { NonceContext } from '~/ui/nonce'
import { TextField } from '~/ui/text-field'
import { PasskeyButton } from './passkey-button'

type Props = {
  field: FieldMetadata<string> | FieldMetadata<string | undefined>
  hasPasskey: boolean
  label: ReactNode
  hint: ReactNode
}

/** A code, typed; with a script a passkey answers in its place, and what was typed elsewhere stays. */
export function SecondFactorField({ field, hasPasskey, label, hint }: Props) {
  const props = useFieldProps()
  const nonce = useContext(NonceContext)
  return (
    <div data-passkey-field="">
      <TextField
        {...props(field)}
        defaultValue=""
        label={label}
        hint={hint}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      {hasPasskey ? (
        <>
          <PasskeyButton />
          <script type="module" src="/passkeys.js" nonce={nonce} />
        </>
      ) : null}
    </div>
  )
}
