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

export function DependencyLines({
  dependencies,
  people,
}: {
  dependencies: readonly PlanDependency[]
  people: PlanOfHousehold['people']
}) {
  const t = useT()
  const { date } = useFormats()
  const words = useMilestoneWords()
  return (
    <Stack gap="small">
      {dependencies.map(({ id, code, from, to, deadline, state }) => (
        <Row key={id} top>
          <Mark state={marks[state]} label={t(`dependency.${state}`)} />
          <span>
            {t(`dependency.${code}.${state}`, {
              from: words.ofWhom(from, people),
              to: words.ofWhom(to, people),
              fromOn: date(from.completedOn ?? from.plannedOn),
              toOn: date(to.completedOn ?? to.plannedOn),
              deadline: date(deadline),
            })}
          </span>
        </Row>
      ))}
    </Stack>
  )
}
