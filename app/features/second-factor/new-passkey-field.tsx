import type { FieldMetadata } from '@conform-to/react'
import { useContext } from 'react'
import { useT } from '~/i18n/language'
import { Button } from '~/ui/button'
import { Note } from '~/ui/note'
import { NonceContext } from '~/ui/nonce'

/** The device's own dialogue makes the passkey; the form is sent with its answer. Without a script there is none. */
export function NewPasskeyField({ field }: { field: FieldMetadata<string> }) {
  const t = useT()
  const nonce = useContext(NonceContext)
  return (
    <div data-passkey-field="">
      <input type="hidden" name={field.name} id={field.id} />
      <div hidden data-passkey="add" data-options="/account/passkeys/challenge">
        <Button type="button" tone="go" icon="key">
          {t('account.makePasskey')}
        </Button>
      </div>
      <div hidden data-passkey-failed="">
        <Note tone="late" live="alert">
          {t('account.passkeyFailed')}
        </Note>
      </div>
      <noscript>
        <Note>{t('account.passkeyNeedsScript')}</Note>
      </noscript>
      <script type="module" src="/passkeys.js" nonce={nonce} />
    </div>
  )
}
