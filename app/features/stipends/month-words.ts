import { useFormats } from '~/i18n/language'

/** `2026-11` as it is read: novembre 2026. */
export function useMonthYear() {
  const { monthYear } = useFormats()
  return (month: string) => monthYear(`${month}-01`)
}
