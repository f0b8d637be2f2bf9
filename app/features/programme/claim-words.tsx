import { useFormats, useT } from '~/i18n/language'
import type { ShownClaim } from './claims-page.server'

/** The figure as its source says it: `près de 60 %`, `plus de 70 000 personnes`. */
export function useClaimFigure() {
  const t = useT()
  const { number } = useFormats()
  return ({ figure, unit, qualifier }: Pick<ShownClaim, 'figure' | 'unit' | 'qualifier'>) =>
    t(`team.claim.said.${qualifier}`, { figure: t(`team.claim.in.${unit}`, { figure: number(figure) }) })
}
