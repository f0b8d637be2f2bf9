import { useFormats, useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import type { CancellationView } from './kit-page.server'

/** Who called a request off, when, why, and what the family was offered. */
export function CancellationNote({
  cancellation: { byName, at, reason, otherWay },
}: {
  cancellation: CancellationView
}) {
  const t = useT()
  const { moment } = useFormats()
  return (
    <Note tone="late" icon="x" title={t('decisions.cancel.by', { name: byName, at: moment(at) })}>
      <p>{t('kits.quoted', { words: reason })}</p>
      {otherWay === null ? null : <p>{t('kits.decided.otherWay', { words: otherWay })}</p>}
    </Note>
  )
}
