import { useFormats, useT } from '~/i18n/language'

/** `12/11/2026`, or `du 12/11/2026 au 14/11/2026`. */
export function useClosureDays() {
  const t = useT()
  const { date } = useFormats()
  return ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
    startsOn === endsOn ? date(startsOn) : t('schoolClosed.days', { from: date(startsOn), to: date(endsOn) })
}
