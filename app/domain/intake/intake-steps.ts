import { standingDecision, standingVerification, verifiedBothWays, type IntakeFacts } from './intake-facts'

export const intakeStepCodes = [
  'registration',
  'interview',
  'services',
  'tracing',
  'family',
  'adultVerified',
  'childVerified',
  'bestInterests',
  'reunification',
] as const
export type IntakeStepCode = (typeof intakeStepCodes)[number]

export type IntakeStep = { code: IntakeStepCode; state: 'done' | 'next' | 'later' }

/**
 * The way from the centre to the family, with what is missing next; in a closed case nothing is next. Services are a
 * step that can stay empty: it is never what is next.
 * Source: docs/programme-rules.md §8.
 */
export function intakeSteps(facts: IntakeFacts): IntakeStep[] {
  const closed = facts.endedOn !== null || facts.reunifiedOn !== null
  const next = closed ? undefined : intakeStepCodes.find((code) => code !== 'services' && !isDone(code, facts))
  return intakeStepCodes.map((code) => {
    if (isDone(code, facts)) return { code, state: 'done' }
    return { code, state: code === next ? 'next' : 'later' }
  })
}

/** The family nearest to a return: verified both ways before others, then the one found last. */
export function leadingFamily(facts: IntakeFacts): string | null {
  const verified = facts.families.findLast(({ id }) => verifiedBothWays(facts, id))
  return (verified ?? facts.families.at(-1))?.id ?? null
}

function isDone(code: IntakeStepCode, facts: IntakeFacts): boolean {
  const family = leadingFamily(facts)
  switch (code) {
    case 'registration':
      return true
    case 'interview':
      return facts.interviews > 0
    case 'services':
      return facts.services > 0
    case 'tracing':
      return facts.tracingActions > 0 || facts.families.length > 0
    case 'family':
      return family !== null
    case 'adultVerified':
      return family !== null && standingVerification(facts, family, 'adult')?.verified === true
    case 'childVerified':
      return family !== null && standingVerification(facts, family, 'child')?.verified === true
    case 'bestInterests':
      return family !== null && standingDecision(facts, family) !== null
    case 'reunification':
      return facts.reunifiedOn !== null
  }
}
