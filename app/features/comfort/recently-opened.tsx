import { useT } from '~/i18n/language'
import type { IconName } from '~/ui/icon'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { RecentItem } from './recently-opened.server'

const icons: Record<RecentItem['kind'], IconName> = {
  household: 'home',
  business: 'stall',
  kit: 'box',
  group: 'people',
  person: 'book',
}

/** The way back to the files one had open. */
export function RecentlyOpened({ items }: { items: RecentItem[] }) {
  const t = useT()
  if (items.length === 0) return null
  return (
    <Panel title={t('recent.title')} flush>
      <TodoList
        items={items.map(({ kind, href, label, detail }) => ({
          key: href,
          icon: icons[kind],
          title: label,
          href,
          detail: [t(`recent.${kind}`), detail].filter(Boolean).join(' · '),
        }))}
      />
    </Panel>
  )
}
