import type { ReportTotals } from '~/domain/stipends/report-content'
import { useFormats, useT } from '~/i18n/language'
import { FactList } from '~/ui/facts'

type Props = {
  totals: ReportTotals
  rate: number | null
  /** Confirmed: the rate is the one of that day. */
  frozen?: boolean
}

/** What a month comes to; the amount says why it is not there. */
export function ReportFacts({ totals, rate, frozen }: Props) {
  const t = useT()
  const { francs, number } = useFormats()
  const marks = [
    totals.lateEntries > 0 ? t('stipends.late', { count: totals.lateEntries }) : '',
    totals.empty > 0 ? t('stipends.empty', { count: totals.empty }) : '',
    totals.onClosedDays > 0 ? t('stipends.onClosed', { count: totals.onClosedDays }) : '',
  ].filter(Boolean)
  return (
    <FactList
      items={[
        { term: t('stipends.sessions'), value: totals.sessions, note: marks.join(' · ') || undefined },
        { term: t('stipends.hours'), value: t('stipends.hoursValue', { hours: number(totals.minutes / 60) }) },
        { term: t('stipends.transport'), value: francs(totals.transport) },
        totals.stipend === null || rate === null
          ? { term: t('stipends.amount'), value: '–', note: t(frozen ? 'stipends.noRateThen' : 'stipends.noRate') }
          : {
              term: t('stipends.amount'),
              value: francs(totals.stipend),
              note: t(frozen ? 'stipends.rateThen' : 'stipends.rate', { rate: francs(rate) }),
            },
      ]}
    />
  )
}
