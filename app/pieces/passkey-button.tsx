import { useT } from '~/i18n/language'
import { Button } from '~/ui/button'
import { Note } from '~/ui/note'

/** Hidden until `public/passkeys.js` shows it: a passkey needs a script. It answers in the field it stands beside. */
export function PasskeyButton() {
  const t = useT()
  return (
    <>
      <div hidden data-passkey="use" data-options="/second-factor/challenge">
        <Button type="button" icon="key">
          {t('stepUp.passkey')}
        </Button>
      </div>
      <div hidden data-passkey-failed="">
        <Note tone="late" live="alert">
          {t('stepUp.passkeyFailed')}
        </Note>
      </div>
      <div hidden data-passkey-done="">
        <Note tone="accent" icon="check" live="status">
          {t('stepUp.passkeyDone')}
        </Note>
      </div>
    </>
  )
}
