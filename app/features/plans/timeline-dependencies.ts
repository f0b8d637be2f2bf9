import { groupBy } from '~/domain/group-by'
import type { Translate } from '~/i18n/translator'
import type { Dependency } from '~/ui/timeline/timeline-data'
import type { PlanDependency } from './plan-of-household.server'

/** What one track waits for from the other, drawn once from each source: the kit that pays the fees of several children. */
export function timelineDependencies(dependencies: readonly PlanDependency[], t: Translate): Dependency[] {
  const across = dependencies.filter(({ from, to }) => from.track === 'parents' && to.track === 'children')
  const bySource = groupBy(across, ({ from, to }) => `${from.id} ${to.plannedOn}`)
  return [...bySource.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const worst = same.find(({ state }) => state === 'threatened') ?? first
    const what = t('dependency.label.M4-feesDue', { count: same.length })
    const label = t('dependency.drawn', { what, state: t(`dependency.${worst.state}`) })
    return [{ id: worst.id, fromId: worst.from.id, toId: worst.to.id, state: worst.state, label }]
  })
}
