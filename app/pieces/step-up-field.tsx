import type { FieldMetadata } from '@conform-to/react'
import { useContext } from 'react'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { NonceContext } from '~/ui/nonce'
import { TextField } from '~/ui/text-field'
import { PasskeyButton } from './passkey-button'

type Props = {
  field: FieldMetadata<string | undefined>
  stepUp: { needed: boolean; hasPasskey: boolean }
}

/**
 * The code of a fresh second factor, in the form of the deed it opens; nothing while one was shown a moment ago.
 * Without a script the code is typed; with one a passkey answers in its place, and what was typed elsewhere stays.
 */
export function StepUpField({ field, stepUp }: Props) {
  const t = useT()
  const props = useFieldProps()
  const nonce = useContext(NonceContext)
  if (!stepUp.needed) return null
  return (
    <div data-passkey-field="">
      <TextField
        {...props(field)}
        defaultValue=""
        label={t('stepUp.code')}
        hint={t('stepUp.hint')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      {stepUp.hasPasskey ? <PasskeyButton /> : null}
      {stepUp.hasPasskey ? <script type="module" src="/passkeys.js" nonce={nonce} /> : null}
    </div>
  )
}
