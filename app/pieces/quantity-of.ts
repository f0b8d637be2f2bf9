import { useLocale } from '~/i18n/language'
import { quantityInWords } from '~/i18n/quantity-in-words'

/** `12 sacs`: a count with what it is counted in. */
export function useQuantityOf() {
  const locale = useLocale()
  return (quantity: number, unit: string) => quantityInWords(locale, quantity, unit)
}
