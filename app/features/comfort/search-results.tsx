import { useT } from '~/i18n/language'
import { Empty } from '~/ui/empty'
import type { IconName } from '~/ui/icon'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import { WorryLink } from '~/pieces/worry-link'
import type { FoundKind } from './found-item'
import type { FoundGroups } from './search-all.server'

const icons: Record<FoundKind, IconName> = {
  households: 'home',
  people: 'people',
  businesses: 'stall',
  kits: 'box',
  groups: 'book',
  schools: 'book',
  places: 'pin',
  staff: 'people',
}

/** What was found, by kind; nothing found says what else to try. */
export function SearchResults({ found }: { found: FoundGroups }) {
  const t = useT()
  if (found.length === 0)
    return (
      <Empty icon="search" title={t('search.nothing')}>
        <p>{t('search.nothingText')}</p>
      </Empty>
    )
  return (
    <Stack gap="large">
      {found.map(({ kind, items, more }) => (
        <Panel key={kind} title={t(`search.kind.${kind}`)} foot={more ? t('search.more') : undefined} flush>
          <TodoList
            items={items.map(({ key, href, title, detail }) => ({
              key,
              href,
              icon: icons[kind],
              title,
              detail: (
                <>
                  {detail.filter(Boolean).join(' · ')}
                  {kind === 'people' ? <WorryLink childId={key} who={title} short /> : null}
                </>
              ),
            }))}
          />
        </Panel>
      ))}
    </Stack>
  )
}
