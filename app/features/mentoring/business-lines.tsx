import { useFormats, useT } from '~/i18n/language'
import { FactList } from '~/ui/facts'
import type { CaregiverBusiness } from './household-businesses.server'

/** What each caregiver lives of and how the last visit saw it, on paper. */
export function BusinessLines({ caregivers }: { caregivers: CaregiverBusiness[] }) {
  const t = useT()
  const { date } = useFormats()
  const running = caregivers.flatMap(({ name, business }) => (business ? [{ name, ...business }] : []))
  if (running.length === 0) return <p className="muted">{t('business.household.none')}</p>
  return (
    <FactList
      items={running.map(({ name, idea, lastState, lastVisitOn }) => ({
        term: name,
        value: [idea, lastState ? t(`business.state.${lastState}`) : t('business.page.notVisited')].join(' · '),
        ...(lastVisitOn ? { note: date(lastVisitOn) } : {}),
      }))}
    />
  )
}
