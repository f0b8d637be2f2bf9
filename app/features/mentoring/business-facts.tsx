import { useFormats, useT } from '~/i18n/language'
import { Facts } from '~/ui/facts'
import type { BusinessPage } from './business-page.server'

export function BusinessFacts({ business }: { business: BusinessPage }) {
  const t = useT()
  const { date } = useFormats()
  const { household, lastState, lastVisitOn, nextVisitOn, measure } = business
  return (
    <Facts
      items={[
        { term: t('business.page.mentor'), value: household?.mentor ?? '' },
        { term: t('business.page.village'), value: household?.village ?? t('business.none') },
        { term: t('business.page.measure'), value: t(`business.measure.${measure}`) },
        {
          term: t('business.page.state'),
          value: lastState ? t(`business.state.${lastState}`) : t('business.page.notVisited'),
          ...(lastVisitOn ? { note: date(lastVisitOn) } : {}),
        },
        { term: t('business.page.next'), value: nextVisitOn ? date(nextVisitOn) : t('business.none') },
      ]}
    />
  )
}
