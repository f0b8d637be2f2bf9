import type { AdviceKind } from '~/domain/mentoring/advice'
import { useT } from '~/i18n/language'

/** An advice in words: those of the list, or the mentor's own. */
export function useAdviceWords() {
  const t = useT()
  return ({ kind, words }: { kind: AdviceKind; words: string | null }) =>
    kind === 'ownWords' ? (words ?? t('advice.kind.ownWords')) : t(`advice.kind.${kind}`)
}
