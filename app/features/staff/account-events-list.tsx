import { useFormats, useT } from '~/i18n/language'
import { JournalList } from '~/ui/journal-list'
import { Panel } from '~/ui/panel'
import type { accountEvents } from './account-events.server'

/** The account's own journal, newest first. */
export function AccountEvents({ events }: { events: Awaited<ReturnType<typeof accountEvents>> }) {
  const t = useT()
  const { moment } = useFormats()
  if (events.length === 0) return null
  return (
    <Panel title={t('settings.lastDeeds')} flush>
      <JournalList
        items={events.map(({ id, at, action, by }) => ({
          key: id,
          at: moment(at),
          dateTime: at,
          text: t(`event.${action}`),
          by: by ?? t('settings.byItself'),
        }))}
      />
    </Panel>
  )
}
