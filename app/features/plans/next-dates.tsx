import { useFormats, useT } from '~/i18n/language'
import { FactList } from '~/ui/facts'
import { useMilestoneWords } from './milestone-words'
import { nextSteps } from './next-steps'
import type { PlanOfHousehold } from './plan-of-household.server'

const shown = 8

/** What is late and what comes next, on paper. */
export function NextDates({ plan }: { plan: PlanOfHousehold }) {
  const t = useT()
  const { date } = useFormats()
  const words = useMilestoneWords()
  const steps = nextSteps(plan.milestones).slice(0, shown)
  if (steps.length === 0) return <p className="muted">{t('print.noNext')}</p>
  return (
    <FactList
      items={steps.map((step) => ({
        term: date(step.plannedOn),
        value: [words.label(step), words.ofWhom(step, plan.people)].filter(Boolean).join(' · '),
        note: step.daysLate > 0 ? t('plan.daysLate', { count: step.daysLate }) : undefined,
      }))}
    />
  )
}
