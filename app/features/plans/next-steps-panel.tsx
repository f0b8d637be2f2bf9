import { useFormats, useT } from '~/i18n/language'
import { Count } from '~/ui/count'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import { useMilestoneWords } from './milestone-words'
import { nextSteps } from './next-steps'
import type { PlanOfHousehold } from './plan-of-household.server'

const shown = 6

/** What is due next, what is late on top. */
export function NextStepsPanel({ plan }: { plan: PlanOfHousehold }) {
  const t = useT()
  const { date } = useFormats()
  const words = useMilestoneWords()
  const steps = nextSteps(plan.milestones)
  const late = steps.filter(({ daysLate }) => daysLate > 0).length
  return (
    <Panel
      title={t('plan.next')}
      aside={late > 0 ? <Count tone="late">{t('plan.lateSteps', { count: late })}</Count> : undefined}
      flush={steps.length > 0}
    >
      {steps.length === 0 ? (
        <p className="muted">
          {plan.closedOn ? t('plan.closedSince', { on: date(plan.closedOn) }) : t('plan.nothingOpen')}
        </p>
      ) : null}
      <TodoList
        items={steps.slice(0, shown).map((step) => ({
          key: step.id,
          track: step.track,
          title: words.label(step),
          href: `/milestones/${step.id}`,
          detail: words.ofWhom(step, plan.people),
          when: step.daysLate > 0 ? t('plan.daysLate', { count: step.daysLate }) : date(step.plannedOn),
          late: step.daysLate > 0,
        }))}
      />
    </Panel>
  )
}
