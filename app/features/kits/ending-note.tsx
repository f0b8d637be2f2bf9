import { useFormats, useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import type { EndingView } from './kit-page.server'

/** Who said that the rest of a kit will not come, when, why, and what went back to its line. */
export function EndingNote({ ending: { byName, at, reason, released } }: { ending: EndingView }) {
  const t = useT()
  const { moment, francs } = useFormats()
  return (
    <Note tone="late" icon="x" title={t('decisions.end.by', { name: byName, at: moment(at) })}>
      <p>{t('kits.quoted', { words: reason })}</p>
      <p>{t('decisions.end.released', { amount: francs(released) })}</p>
    </Note>
  )
}
