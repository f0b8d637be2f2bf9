import { useFormats, useT } from '~/i18n/language'

/** `2026-11` as it is read: nov. 2026. */
export function useMonthWords() {
  const t = useT()
  const { month: monthName } = useFormats()
  return (month: string) => t('schooling.monthOfYear', { month: monthName(`${month}-01`), year: month.slice(0, 4) })
}
