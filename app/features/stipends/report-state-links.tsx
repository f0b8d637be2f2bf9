import { useT } from '~/i18n/language'
import { CardLink } from '~/ui/card'
import { useMonthYear } from './month-words'
import type { reportStates } from './report-draft.server'

type States = Awaited<ReturnType<typeof reportStates>>

/** Where this month's report and the past ones stand, for the tutor. */
export function ReportStateLinks({ states }: { states: States }) {
  const t = useT()
  const monthYear = useMonthYear()
  return (
    <>
      {states.map(({ month, runs, state, id, late }) => (
        <CardLink
          key={month}
          href={id !== null && state !== 'returned' ? `/stipends/${id}` : `/stipends/new?month=${month}`}
          mark={state === 'confirmed' ? 'ok' : late ? 'no' : 'open'}
          title={monthYear(month)}
          detail={state === null ? t(runs ? 'stipends.runs' : 'stipends.notSent') : t(`reportState.${state}`)}
        />
      ))}
    </>
  )
}
