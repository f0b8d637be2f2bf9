import { useFormats, useT } from '~/i18n/language'
import { Legend } from '~/ui/legend'
import { Panel } from '~/ui/panel'
import { Timeline } from '~/ui/timeline/timeline'
import { useMilestoneWords } from './milestone-words'
import type { OutcomesOfHousehold } from './outcomes-of-household.server'
import type { PlanOfHousehold } from './plan-of-household.server'
import { PlanTable } from './plan-table'
import { timelineDependencies } from './timeline-dependencies'
import { timelineLanes } from './timeline-lanes'
import { timelineOutcomes } from './timeline-outcomes'
import { seasonsIn, timelineRange } from './timeline-range'

type Props = { plan: PlanOfHousehold; outcomes: OutcomesOfHousehold }

/** Both tracks over what happened to the household, on one time axis, and the same as a table. */
export function HouseholdTimeline({ plan, outcomes }: Props) {
  const t = useT()
  const formats = useFormats()
  const words = useMilestoneWords()
  const range = timelineRange(plan, outcomes)
  const monthGoesOn = outcomes.attendance.some(
    ({ month, daysOpen, daysUnknown }) => month === plan.today.slice(0, 7) && daysOpen > daysUnknown,
  )
  return (
    <Panel
      title={t('timeline.title')}
      aside={
        <Legend
          items={[
            { mark: 'done', label: t('milestoneState.done') },
            { mark: 'due', label: t('milestoneState.due') },
            { mark: 'planned', label: t('milestoneState.planned') },
            { mark: 'late', label: t('milestoneState.late') },
            { mark: 'depends', label: t('timeline.dependsOn') },
          ]}
        />
      }
      foot={<span className="small muted">{t(monthGoesOn ? 'timeline.caveatStar' : 'timeline.caveat')}</span>}
    >
      <Timeline
        id="household"
        title={t('timeline.name', { from: formats.date(range.from), to: formats.date(range.to) })}
        description={t('timeline.description')}
        from={range.from}
        to={range.to}
        today={plan.closedOn ?? plan.today}
        words={{
          today: plan.closedOn
            ? t('timeline.closed', { on: formats.day(plan.closedOn, plan.today) })
            : t('timeline.today', { on: formats.day(plan.today) }),
          done: t('milestoneState.done'),
          due: t('milestoneState.due'),
          planned: t('milestoneState.planned'),
          late: t('milestoneState.late'),
          here: t('timeline.here'),
          away: t('timeline.awayWord'),
          unknown: t('timeline.notAsked'),
        }}
        monthTicks={range.months.map((on) => ({ on, label: formats.month(on) }))}
        seasons={seasonsIn(range, plan.seasons).map(({ kind, from, to, years }) => ({
          kind,
          from,
          to,
          label: t(kind === 'lean' ? 'timeline.lean' : 'timeline.schoolYear', { years }),
        }))}
        lanes={timelineLanes(plan, words, t)}
        dependencies={timelineDependencies(plan.dependencies, t)}
        outcomes={timelineOutcomes(plan, outcomes, t, formats)}
      />
      <details id="table">
        <summary>{t('timeline.asTable')}</summary>
        <PlanTable plan={plan} />
      </details>
    </Panel>
  )
}
