import { useT } from '~/i18n/language'
import { Note } from '~/ui/note'
import type { ReportPage } from './report-page.server'

/** A frozen report never changes; it says what was withdrawn since. */
export function WithdrawnAfterNote({ sessions }: { sessions: ReportPage['sessions'] }) {
  const t = useT()
  const count = sessions.filter(({ withdrawnOn }) => withdrawnOn !== null).length
  if (count === 0) return null
  return (
    <Note tone="late" icon="alert" title={t('stipends.withdrawnAfter', { count })}>
      {t('stipends.withdrawnAfterText')}
    </Note>
  )
}
