import { useFormats, useT } from '~/i18n/language'

type Last = { unitPrice: number; paidOn: string; market: string; flagged?: boolean }

/** What was last paid for the same thing, where and when; said louder where the new price stands out. */
export function LastPriceNote({ last }: { last: Last | null | undefined }) {
  const t = useT()
  const { number, date } = useFormats()
  if (!last) return null
  const values = { price: number(last.unitPrice, 0), on: date(last.paidOn) }
  const words =
    last.market === '' ? t('prices.lastPaid', values) : t('prices.lastPaidAt', { ...values, market: last.market })
  return (
    <span className={last.flagged ? 'block tiny late-text' : 'block tiny muted'}>
      {words}
      {last.flagged ? <strong> {t('prices.flagged')}</strong> : null}
    </span>
  )
}
