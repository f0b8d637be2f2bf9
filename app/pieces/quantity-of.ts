import { useFormats, useT } from '~/i18n/language'
import { useUnitWord } from './unit-word'

/** `12 · sac`: a count with what it is counted in. */
export function useQuantityOf() {
  const t = useT()
  const unitWord = useUnitWord()
  const { number } = useFormats()
  return (quantity: number, unit: string) =>
    t('stock.quantityOf', { quantity: number(quantity, 0), unit: unitWord(unit) })
}
