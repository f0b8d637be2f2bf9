import type { CivilDate } from '../dates'

export const supportOutcomes = ['safe', 'notSafe'] as const
export const incomeControls = ['caregiver', 'spouse', 'shared', 'otherRelative', 'notKnown'] as const
export const caregiverPositions = ['noConcern', 'atRisk', 'complicit', 'notKnown'] as const

export type SupportJudgement = {
  outcome: (typeof supportOutcomes)[number]
  incomeControl: (typeof incomeControls)[number]
  caregiverPosition: (typeof caregiverPositions)[number]
  judgedOn: CivilDate
}

export type SupportJudgementRefusal = 'complicit-is-not-safe' | 'judgement-not-founded' | 'judgement-in-the-future'

/**
 * Why a judgement may not stand, or null. Nobody is judged safe to support who is complicit in the exploitation, or
 * without knowing who controls the income and how the caregiver stands. Source: docs/programme-rules.md §1, Gate.
 */
export function supportJudgementRefusal(
  { outcome, incomeControl, caregiverPosition, judgedOn }: SupportJudgement,
  today: CivilDate,
): SupportJudgementRefusal | null {
  if (judgedOn > today) return 'judgement-in-the-future'
  if (outcome === 'notSafe') return null
  if (caregiverPosition === 'complicit') return 'complicit-is-not-safe'
  return incomeControl === 'notKnown' || caregiverPosition === 'notKnown' ? 'judgement-not-founded' : null
}
