import { arithmeticLevels, readingLevels, type LevelLadder, type LevelLanguage } from '~/domain/schooling/levels'
import { useT } from '~/i18n/language'

/** The name of a step of a ladder: Mot, Soustraction. */
export function useStepWords() {
  const t = useT()
  return (ladder: LevelLadder | null, rank: number | null) => {
    if (ladder === 'arithmetic') return t(`arithmeticLevel.${arithmeticLevels[rank ?? 0] ?? 'beginner'}`)
    return t(`readingLevel.${readingLevels[rank ?? 0] ?? 'beginner'}`)
  }
}

type GroupStep = { ladder: LevelLadder | null; language: LevelLanguage | null; level: number | null }

/** `Lecture, 2 · Mot (Haoussa)`, or that the group is mixed. */
export function useGroupStep() {
  const t = useT()
  const stepWords = useStepWords()
  return ({ ladder, language, level }: GroupStep) =>
    ladder === null || language === null || level === null
      ? t('tutoring.mixed')
      : t('tutoring.groupOf', {
          ladder: t(`levelLadder.${ladder}`),
          rank: level,
          step: stepWords(ladder, level),
          language: t(`levelLanguage.${language}`),
        })
}
