import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'

/** A list was asked for words in its address, where a name stays in histories and logs: the search posts them. */
export function SearchInstead() {
  const t = useT()
  return (
    <Note
      icon="shield"
      live="status"
      action={
        <ButtonLink href="/search" icon="search">
          {t('page.search')}
        </ButtonLink>
      }
    >
      {t('search.notInAddress')}
    </Note>
  )
}
