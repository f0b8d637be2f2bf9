import { kitUnits } from '~/domain/kits/kit-units'
import { useT } from '~/i18n/language'

/** The word of a unit; a unit that the vocabulary does not know stands as it was written. */
export function useUnitWord() {
  const t = useT()
  return (unit: string) => {
    const known = kitUnits.find((code) => code === unit)
    return known === undefined ? unit : t(`kits.unit.${known}`)
  }
}
