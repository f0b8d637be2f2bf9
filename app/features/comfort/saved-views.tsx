import type { SavedList } from '~/domain/search/saved-lists'
import { useT } from '~/i18n/language'
import { Chips } from '~/ui/chips'
import { Row } from '~/ui/page'

type Props = { list: SavedList; views: { id: string; name: string; query: string }[]; query: string }

/** The views of a list that one kept, and the way to keep the one at hand. */
export function SavedViews({ list, views, query }: Props) {
  const t = useT()
  const isKept = views.some((view) => view.query === query)
  return (
    <Row wrap>
      {views.length > 0 ? (
        <Chips
          label={t('savedViews.label')}
          items={views.map((view) => ({
            href: `/${list}${view.query === '' ? '' : `?${view.query}`}`,
            label: view.name,
            icon: 'star',
            current: view.query === query,
          }))}
        />
      ) : null}
      {query !== '' && !isKept ? <a href={`/views/new?list=${list}&${query}`}>{t('savedViews.keep')}</a> : null}
      <a href="/views">{t('savedViews.manage')}</a>
    </Row>
  )
}
