import { useLocale, useT } from '~/i18n/language'
import { Icon } from '~/ui/icon'
import { Row } from '~/ui/page'
import type { CatalogueType } from './catalogue-pages.server'

/** A line's picture and name, its draft name in Hausa, its season and the care it needs. */
export function KitTypeItem({ line }: { line: CatalogueType['lines'][number] }) {
  const t = useT()
  const french = useLocale() === 'fr'
  const more = [
    french ? line.seasonFr : line.seasonEn,
    french ? line.careFr : line.careEn,
    line.itemHa === null ? null : t('catalogue.draftHa', { words: line.itemHa }),
  ]
  return (
    <Row>
      <Icon name={line.icon} />
      <span>
        {french ? line.itemFr : line.itemEn}
        {more.map((words) =>
          words === null ? null : (
            <span key={words} className="block tiny muted">
              {words}
            </span>
          ),
        )}
      </span>
    </Row>
  )
}
