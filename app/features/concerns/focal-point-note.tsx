import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'

/** On the home of a focal point, and of nobody else. */
export function FocalPointNote() {
  const t = useT()
  return (
    <Note
      icon="shield"
      title={t('concerns.home.title')}
      action={
        <ButtonLink href="/worries" size="small">
          {t('concerns.home.open')}
        </ButtonLink>
      }
    >
      {t('concerns.home.text')}
    </Note>
  )
}
