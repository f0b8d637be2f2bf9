import { useFormats, useT } from '~/i18n/language'
import { JournalList } from '~/ui/journal-list'
import { Panel } from '~/ui/panel'
import type { recentChanges } from './recent-changes.server'

export function RecentChangesPanel({ changes }: { changes: Awaited<ReturnType<typeof recentChanges>> }) {
  const t = useT()
  const { moment } = useFormats()
  if (changes.length === 0) return null
  return (
    <Panel title={t('adm.recent')} flush>
      <JournalList
        items={changes.map(({ id, at, action, by }) => ({
          key: id,
          at: moment(at),
          dateTime: at,
          text: t(`event.${action}`),
          by,
        }))}
      />
    </Panel>
  )
}
