import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'

/** After a decision: that it stands, and the way to what waits next. */
export function DecisionSaved({ kitId }: { kitId: string }) {
  const t = useT()
  return (
    <Note
      tone="accent"
      icon="check"
      live="status"
      title={t('decisions.saved')}
      action={<ButtonLink href={`/inbox/next?not=${kitId}`}>{t('decisions.next')}</ButtonLink>}
    >
      <p>{t('decisions.savedText')}</p>
    </Note>
  )
}
