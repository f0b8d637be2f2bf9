import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'
import type { CatalogueType } from './catalogue-pages.server'

/** That a version waits for a second person, with the way to answer it, or what was answered. */
export function KitTypeWaiting({ type }: { type: CatalogueType }) {
  const t = useT()
  const { id, standing, proposedBy, answeredBy, answerWhy, answers } = type
  if (standing === 'offered') return null
  if (standing !== 'proposed')
    return (
      <Note title={t(`catalogue.standing.${standing}`)}>
        {answerWhy ? t('catalogue.answeredNote', { name: answeredBy, why: answerWhy }) : null}
      </Note>
    )
  const own = answers[0] === 'takenBack'
  return (
    <Note
      icon="clock"
      title={t('catalogue.standing.proposed')}
      action={
        <ButtonLink href={`/settings/catalogue/${id}/decision`} size="small">
          {t(own ? 'catalogue.takeBack' : 'catalogue.answer')}
        </ButtonLink>
      }
    >
      {t('catalogue.proposedNote', { name: proposedBy })}
    </Note>
  )
}
