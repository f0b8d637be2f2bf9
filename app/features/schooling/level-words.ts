import { useT } from '~/i18n/language'
import { arithmeticLevels, readingLevels, type LevelLanguage } from '~/domain/schooling/levels'

type Check = { language: LevelLanguage; reading: number | null; arithmetic: number | null }

/** `Lecture : mot · Calcul : 10 à 99 · langue : haoussa` */
export function useLevelWords() {
  const t = useT()
  return ({ language, reading, arithmetic }: Check) => {
    const read = readingLevels[reading ?? -1]
    const counted = arithmeticLevels[arithmetic ?? -1]
    return [
      read && t('schooling.readingAt', { level: t(`readingLevel.${read}`) }),
      counted && t('schooling.arithmeticAt', { level: t(`arithmeticLevel.${counted}`) }),
      t('schooling.levelIn', { language: t(`levelLanguage.${language}`) }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
