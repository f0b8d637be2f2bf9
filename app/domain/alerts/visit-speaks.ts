import { netOfWeek } from '../mentoring/business-states'
import type { VisitFacts } from './household-signals'

/** Whether a visit can change the alert at all: most find nothing that does. */
export function visitSpeaks({ state, asset, takings, costs, animalsAlive }: Omit<VisitFacts, 'on'>): boolean {
  const gone = asset === 'sold' || asset === 'died' || asset === 'stolen' || animalsAlive === 0
  return state === 'closed' || state === 'suspended' || gone || (netOfWeek(takings, costs) ?? 0) < 0
}
