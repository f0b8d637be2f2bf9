import { useFormats, useT } from '~/i18n/language'
import type { BusinessToVisit } from './business-to-visit.server'

/** What the last visit saw, in a line: the visitor compares. */
export function LastVisitNote({ last }: { last: BusinessToVisit['last'] }) {
  const t = useT()
  const { date, francs } = useFormats()
  if (last === null) return <p className="muted">{t('visit.first')}</p>
  const on = date(last.visitedOn)
  if (last.animals !== null) return <p className="muted">{t('visit.lastAnimals', { on, count: last.animals })}</p>
  const amount = (value: number | null) => (value === null ? t('business.visits.notTold') : francs(value))
  return (
    <p className="muted">{t('visit.lastTime', { on, takings: amount(last.takings), costs: amount(last.costs) })}</p>
  )
}
