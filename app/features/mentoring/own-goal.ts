import type { OwnGoal } from '~/domain/mentoring/own-goals'
import type { Translate } from '~/i18n/translator'
import type { IconName } from '~/ui/icon'

export const goalIcons: Record<OwnGoal, IconName> = {
  schoolFees: 'book',
  food: 'food',
  biggerStock: 'box',
  animal: 'animal',
  house: 'home',
  savings: 'coin',
}

/** The picture she pointed at, and her words where she gave any. */
export function goalInWords({ picture, words }: { picture: OwnGoal | null; words: string }, t: Translate) {
  return [picture ? t(`ownGoal.${picture}`) : '', words].filter(Boolean).join(' · ')
}
