import type { CountOfPairs } from '~/domain/links/compare-link'
import { useFormats, useT } from '~/i18n/language'
import { Icon } from '~/ui/icon'

/** A count, or that it is withheld. */
export function ShownNumber({ value }: { value: number | null }) {
  const formats = useFormats()
  return value === null ? <Withheld /> : <>{formats.number(value, 0)}</>
}

/** How many pairs, the share and its interval: `27 · 43 % [31–55]`. A share of no pairs is not computed. */
export function ShareOfPairs({ count }: { count: CountOfPairs | null }) {
  const formats = useFormats()
  const t = useT()
  if (count === null) return <Withheld />
  const { n, interval } = count
  if (interval === null) return <span className="faint">{t('programme.noPairs')}</span>
  return (
    <>
      <span className="strong">{formats.number(n, 0)}</span>
      <div className="tiny faint nowrap">{t('programme.shareWithInterval', intervalWords(formats, interval))}</div>
    </>
  )
}

/** The exact sign test on the pairs that changed; none when no pair changed. */
export function SignTest({ p, withheld }: { p: number | null; withheld: boolean }) {
  const formats = useFormats()
  const t = useT()
  if (withheld) return <Withheld />
  if (p === null) return <span className="faint">{t('programme.noTest')}</span>
  return <>{p < 0.001 ? t('programme.verySmallP') : formats.number(p, 3)}</>
}

export function Withheld() {
  const t = useT()
  return (
    <>
      <Icon name="eyeoff" /> {t('programme.withheld')}
    </>
  )
}

type Formats = ReturnType<typeof useFormats>

export function intervalWords(formats: Formats, { share, low, high }: NonNullable<CountOfPairs['interval']>) {
  const points = (value: number) => formats.number(value * 100, 0)
  return { share: formats.share(share), low: points(low), high: points(high) }
}
