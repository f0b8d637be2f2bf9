import { groupBy } from '~/domain/group-by'
import { useFormats, useT } from '~/i18n/language'
import { Mark } from '~/ui/mark'
import { Panel } from '~/ui/panel'
import { Row, Stack } from '~/ui/page'
import { useMilestoneWords } from './milestone-words'
import type { PlanDependency, PlanOfHousehold } from './plan-of-household.server'

const marks = { kept: 'ok', open: 'open', threatened: 'no' } as const
const order = ['threatened', 'open', 'kept']

/** What one track waits for from the other, in sentences; then what is threatened inside a track. */
export function DependenciesPanel({ plan }: { plan: PlanOfHousehold }) {
  const t = useT()
  const across = plan.dependencies.filter(({ code, state }) => code === 'M4-feesDue' || state === 'threatened')
  if (across.length === 0) return null
  const sorted = [...across].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
  return (
    <Panel title={t('plan.tracksWait')}>
      <DependencyLines dependencies={sorted} people={plan.people} />
    </Panel>
  )
}

type LinesProps = { dependencies: readonly PlanDependency[]; people: PlanOfHousehold['people'] }

/** One sentence for all who wait for the same thing until the same day. */
export function DependencyLines({ dependencies, people }: LinesProps) {
  const t = useT()
  const { date, list } = useFormats()
  const words = useMilestoneWords()
  const waiting = groupBy(dependencies, ({ code, from, state, deadline }) => `${code} ${from.id} ${state} ${deadline}`)
  return (
    <Stack gap="small">
      {[...waiting].map(([key, [first, ...others]]) =>
        first ? (
          <Row key={key} top>
            <Mark state={marks[first.state]} label={t(`dependency.${first.state}`)} />
            <span>
              {t(`dependency.${first.code}.${first.late ? 'late' : first.state}`, {
                from: words.ofWhom(first.from, people),
                to: list([first, ...others].map(({ to }) => words.ofWhom(to, people))),
                fromOn: date(first.from.completedOn ?? first.from.plannedOn),
                toOn: date(first.to.completedOn ?? first.to.plannedOn),
                deadline: date(first.deadline),
              })}
            </span>
          </Row>
        ) : null,
      )}
    </Stack>
  )
}
