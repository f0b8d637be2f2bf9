import { kitUnits } from '~/domain/kits/kit-units'
import { useFormats, useT } from '~/i18n/language'

/** `12 · sac`: a count with what it is counted in; a unit that nobody knows stands as it was written. */
export function useQuantityOf() {
  const t = useT()
  const { number } = useFormats()
  return (quantity: number, unit: string) => {
    const known = kitUnits.find((candidate) => candidate === unit)
    return t('stock.quantityOf', { quantity: number(quantity, 0), unit: known ? t(`kits.unit.${known}`) : unit })
  }
}
