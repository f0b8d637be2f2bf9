import { kitUnits } from '~/domain/kits/kit-units'
import { formatsOf } from './formats'
import type { Locale } from './locale'
import { translator } from './translator'

/** `1 sac`, `3 sacs`; a unit that the vocabulary does not know stands as it was written: `3 · fagot`. */
export function quantityInWords(locale: Locale, quantity: number, unit: string): string {
  const t = translator(locale)
  const written = formatsOf(locale).number(quantity, 0)
  const known = kitUnits.find((code) => code === unit)
  return known === undefined
    ? t('stock.quantityOf', { quantity: written, unit })
    : t(`kits.counted.${known}`, { count: quantity, quantity: written })
}
