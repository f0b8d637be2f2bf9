import type { PeriodKind } from '~/domain/settings/calendar-periods'
import { useFormats, useT } from '~/i18n/language'

type Props = { selling: { kind: PeriodKind; on: { from: string; to: string } | null } | null }

/** When what a business makes is sold: the days of the feast or season, or that nobody has entered them yet. */
export function SellingNote({ selling }: Props) {
  const t = useT()
  const { date } = useFormats()
  if (!selling) return null
  const period = t(`adm.calendar.kind.${selling.kind}`)
  return (
    <span>
      {selling.on
        ? t('catalogue.sells', { period, from: date(selling.on.from), to: date(selling.on.to) })
        : t('catalogue.sellsUnknown', { period })}
    </span>
  )
}
