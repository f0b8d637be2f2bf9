import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { ClassHandoverRow } from './class-handovers-of-group.server'

/** What was handed out to a group so far, with its receipts. */
export function ClassHandoversPanel({ rows }: { rows: ClassHandoverRow[] }) {
  const t = useT()
  const { date } = useFormats()
  if (rows.length === 0) return null
  return (
    <Panel title={t('handover.classHandovers')} flush>
      <TodoList
        items={rows.map(({ id, on, children }) => ({
          key: id,
          icon: 'bag',
          track: 'children',
          title: t('page.classHandover'),
          href: `/class-handovers/${id}`,
          detail: t('handover.classReceiptCount', { count: children }),
          when: date(on),
        }))}
      />
    </Panel>
  )
}
