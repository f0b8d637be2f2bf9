import type { TourOnHome } from '~/features/casework/tour-on-home.server'
import { useT } from '~/i18n/language'
import type { Caseload } from '~/server/caseload-limit.server'
import { CardLink } from '~/ui/card'
import { Note } from '~/ui/note'

/** The way to the tour: today's stop, and how many there are this week. */
export function TourLink({ tour }: { tour: TourOnHome }) {
  const t = useT()
  if (!tour) return null
  const { name, village, commune, count, market } = tour
  return (
    <CardLink
      href="/tour"
      icon="pin"
      title={t(market ? 'home.stopToday' : 'home.nextStop', { name, village: village || commune, commune })}
      detail={t('home.stops', { count })}
    />
  )
}

/** Says that the officer has as many cases as the limit. */
export function CaseloadNote({ caseload: { open, limit, reached } }: { caseload: Caseload }) {
  const t = useT()
  if (!reached || limit === null) return null
  return (
    <Note icon="alert" tone="late" title={t('home.limitReached', { open, limit })}>
      {t('home.limitReachedText')}
    </Note>
  )
}
