/** What a mentor advises most; anything else is told in words. */
export const adviceKinds = [
  'noteEachDay',
  'setAside',
  'comparePrices',
  'limitCredit',
  'separateMoney',
  'buyAtHarvest',
  'feedAndWater',
  'vaccinate',
  'ownWords',
] as const
export type AdviceKind = (typeof adviceKinds)[number]

export const adviceAnswers = ['followed', 'partly', 'not', 'notPossible'] as const
export type AdviceAnswer = (typeof adviceAnswers)[number]

export type AdviceRefusal = 'advice-not-open' | 'advice-why-missing' | 'advice-without-words'

/**
 * Why what was heard of the advice of earlier visits, or what is advised now, may not be written, or null. Only what is
 * still open is asked about, and once; what was not possible says why; advice in own words has words.
 */
export function adviceRefusal(
  answers: readonly { adviceId: string; answer: AdviceAnswer; hasWhy: boolean }[],
  open: readonly string[],
  given: { kinds: readonly AdviceKind[]; hasWords: boolean },
): AdviceRefusal | null {
  const asked = new Set(answers.map(({ adviceId }) => adviceId))
  if (asked.size < answers.length || [...asked].some((id) => !open.includes(id))) return 'advice-not-open'
  if (answers.some(({ answer, hasWhy }) => answer === 'notPossible' && !hasWhy)) return 'advice-why-missing'
  return given.kinds.includes('ownWords') && !given.hasWords ? 'advice-without-words' : null
}

/** Asked no more: it was followed, or it cannot be. */
export function closesAdvice(answer: AdviceAnswer): boolean {
  return answer === 'followed' || answer === 'notPossible'
}
