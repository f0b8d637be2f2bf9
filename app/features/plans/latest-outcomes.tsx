import { useFormats, useT } from '~/i18n/language'
import { FactList, type Fact } from '~/ui/facts'
import type { Outcome } from '~/ui/timeline/timeline-data'
import type { OutcomesOfHousehold } from './outcomes-of-household.server'
import type { PlanOfHousehold } from './plan-of-household.server'
import { timelineOutcomes } from './timeline-outcomes'

/** The latest value of each measure with its day; what was never measured is not in it. */
export function LatestOutcomes({ plan, outcomes }: { plan: PlanOfHousehold; outcomes: OutcomesOfHousehold }) {
  const t = useT()
  const formats = useFormats()
  const latest = timelineOutcomes(plan, outcomes, t, formats).flatMap((outcome) =>
    lastOf(outcome).map(({ term, value, on }): Fact => ({ term, value, note: formats.date(on) })),
  )
  if (latest.length === 0) return <p className="muted">{t('print.noOutcomes')}</p>
  return <FactList items={latest} />
}

function lastOf(outcome: Outcome): { term: string; value: string; on: string }[] {
  if (outcome.kind === 'presence')
    return outcome.rows.flatMap(({ title, points }) => {
      const last = points.at(-1)
      return last ? [{ term: `${outcome.title} · ${title}`, value: last.label, on: last.on }] : []
    })
  const last =
    outcome.kind === 'score'
      ? outcome.points.at(-1)
      : outcome.bars.map((bar) => ({ label: bar.label, on: bar.until ?? bar.on })).at(-1)
  return last ? [{ term: outcome.title, value: last.label, on: last.on }] : []
}
