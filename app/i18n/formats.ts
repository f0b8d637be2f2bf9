import type { CivilDate } from '~/domain/dates'
import type { Locale } from './locale'

export type Formats = {
  /** 09/03/2026 */
  date: (on: CivilDate) => string
  /** 09/03; 09/03/2027 where `today` is given and lies in another year. */
  day: (on: CivilDate, today?: CivilDate) => string
  /** jeudi 19 novembre 2026 */
  longDate: (on: CivilDate) => string
  /** nov. */
  month: (on: CivilDate) => string
  /** octobre 2026 */
  monthYear: (on: CivilDate) => string
  /** 19/11/2026 16:40, Niger's clock */
  moment: (at: Date | string) => string
  /** 1 234 567 F CFA */
  francs: (whole: number) => string
  number: (value: number, fractionDigits?: number) => string
  /** Abdou, Harouna et Yahaya */
  list: (words: readonly string[]) => string
  /** A share of 0 … 1 as a whole percentage. */
  share: (share: number) => string
}

const TAGS: Record<Locale, string> = { fr: 'fr-NE', en: 'en-GB' }
const known = new Map<Locale, Formats>()

export function formatsOf(locale: Locale): Formats {
  const formats = known.get(locale) ?? make(TAGS[locale])
  known.set(locale, formats)
  return formats
}

function make(tag: string): Formats {
  const civil = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
    return (on: CivilDate) => format.format(new Date(`${on}T00:00:00Z`))
  }
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Africa/Niamey' })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const number = (value: number, fractionDigits = 1) =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: fractionDigits }).format(value)
  const date = civil({ day: '2-digit', month: '2-digit', year: 'numeric' })
  const dayOfYear = civil({ day: '2-digit', month: '2-digit' })
  return {
    date,
    day: (on, today = on) => (on.slice(0, 4) === today.slice(0, 4) ? dayOfYear(on) : date(on)),
    longDate: civil({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    month: civil({ month: 'short' }),
    monthYear: civil({ month: 'long', year: 'numeric' }),
    moment: (at) => moment.format(new Date(at)),
    francs: (whole) => `${number(whole, 0)} F CFA`,
    number,
    list: (words) => list.format(words),
    share: (share) => percent.format(share),
  }
}
