import type { TracingStatus } from './cpims-codes'
import { verifiedBothWays, type IntakeFacts } from './intake-facts'
import type { IntakeStage } from './own-codes'

/** Where a case stands on the way home, in the words of CPIMS+. Source: docs/programme-rules.md §8. */
export function tracingStatusOf(facts: IntakeFacts): TracingStatus {
  if (facts.reunifiedOn !== null) return 'reunified'
  if (facts.endedOn !== null) return 'closed'
  if (facts.families.some(({ id }) => verifiedBothWays(facts, id))) return 'verified'
  return facts.tracingActions > 0 || facts.families.length > 0 ? 'tracing_in_progress' : 'open'
}

/** The four states of the centre's list. */
export function intakeStageOf(facts: IntakeFacts): IntakeStage {
  const stages = {
    open: 'atCentre',
    tracing_in_progress: 'tracing',
    verified: 'tracing',
    reunified: 'reunified',
    closed: 'ended',
  } as const
  return stages[tracingStatusOf(facts)]
}
