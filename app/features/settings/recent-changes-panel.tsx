import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { recentChanges } from './recent-changes.server'

/** What was last changed for the whole programme, by whom and when. */
export function RecentChangesPanel({ changes }: { changes: Awaited<ReturnType<typeof recentChanges>> }) {
  const t = useT()
  const { moment } = useFormats()
  if (changes.length === 0) return null
  return (
    <Panel title={t('adm.recent')} flush>
      <TodoList
        items={changes.map(({ id, at, action, by }) => ({
          key: id,
          icon: 'pencil',
          title: t(`event.${action}`),
          detail: t('adm.recentBy', { by, at: moment(at) }),
        }))}
      />
    </Panel>
  )
}
