import { useT } from '~/i18n/language'
import { CardLink } from '~/ui/card'

/** The way of an officer or lead to the tutors' reports, saying how many wait. */
export function ReportsWaitingLink({ waiting: { count, more } }: { waiting: { count: number; more: boolean } }) {
  const t = useT()
  const title =
    count === 0 ? t('stipends.allDecided') : t(more ? 'stipends.waitingMore' : 'stipends.waiting', { count })
  return (
    <CardLink
      href={count > 0 ? '/stipends?state=submitted' : '/stipends'}
      icon="coin"
      title={title}
      detail={t('stipends.waitingText')}
    />
  )
}
