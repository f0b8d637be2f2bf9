import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'

/** The words of a vocabulary as choices; `area` is what stands before the code in `app/i18n`. */
export function useCodeOptions() {
  const t = useT()
  return (area: string, codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: t(`${area}.${code}` as MessageKey) }))
}
