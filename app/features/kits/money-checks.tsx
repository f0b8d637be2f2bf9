import { linesAboveCeiling } from '~/domain/kits/lines-above-ceiling'
import { useFormats, useT } from '~/i18n/language'
import { useLineName } from '~/pieces/budget-line-bar'
import type { Check } from '~/ui/rule-check'
import { failed, open, passed } from './checks'
import type { KitForDecision } from './kit-for-decision.server'

/** What the amount is held against: the ceiling, the catalogue, the last prices paid, the money there is. */
export function useMoneyChecks(decision: KitForDecision): Check[] {
  return [
    useCeilingCheck(decision),
    ...useTogetherCheck(decision),
    usePriceCheck(decision),
    ...useLastPriceCheck(decision),
    useBudgetCheck(decision),
    useQuotesCheck(decision),
    ...useTrancheCheck(decision),
  ]
}

function useCeilingCheck({ measured, ceiling, needed, approvalRefusal }: KitForDecision): Check {
  const t = useT()
  const { francs } = useFormats()
  if (ceiling === null) return failed(t, 'ceiling', t('kits.checks.ceilingNotSet'), t('kits.checks.blocks'))
  const values = { total: francs(measured), ceiling: francs(ceiling) }
  if (approvalRefusal === 'above-your-ceiling')
    return failed(t, 'ceiling', t('kits.checks.ceilingAbove', values), t('kits.checks.blocks'))
  return passed(t, 'ceiling', t(needed?.needsLead ? 'kits.checks.ceilingLead' : 'kits.checks.ceilingOk', values))
}

/** An amount parted into several requests is measured as one, where that is set. */
function useTogetherCheck({ measured, together }: KitForDecision): Check[] {
  const t = useT()
  const { francs, list } = useFormats()
  if (together.length === 0) return []
  const kits = together.map(({ number, total, state }) =>
    t('kits.checks.earlierOne', { number, total: francs(total), state: t(`kits.state.${state}`) }),
  )
  const values = { count: together.length, kits: list(kits), sum: francs(measured) }
  return [open(t, 'together', t('kits.checks.togetherSum', values), t('kits.checks.toLookAt'))]
}

function usePriceCheck({ kit: { lines } }: KitForDecision): Check {
  const t = useT()
  const above = linesAboveCeiling(lines)
  if (above.length > 0)
    return failed(t, 'prices', t('kits.checks.pricesAbove', { lines: positionsOf(above) }), t('kits.checks.toJustify'))
  if (lines.every(({ unitPriceCeiling }) => unitPriceCeiling === null))
    return open(t, 'prices', t('kits.checks.pricesUnknown'))
  return passed(t, 'prices', t('kits.checks.pricesOk'))
}

/** Nothing is said where nothing of it was ever paid for. */
function useLastPriceCheck({ kit: { lines }, lastPrices }: KitForDecision): Check[] {
  const t = useT()
  if (Object.keys(lastPrices).length === 0) return []
  const flagged = lines.filter(({ id }) => lastPrices[id]?.flagged)
  if (flagged.length === 0) return [passed(t, 'lastPrices', t('kits.checks.lastPricesOk'))]
  const detail = t('kits.checks.lastPricesAbove', { lines: positionsOf(flagged) })
  return [open(t, 'lastPrices', detail, t('kits.checks.toLookAt'))]
}

function useBudgetCheck({ kit, budgetLines, budgetLineId }: KitForDecision): Check {
  const t = useT()
  const { francs } = useFormats()
  const lineName = useLineName()
  const line = budgetLines.find(({ id }) => id === budgetLineId) ?? budgetLines[0]
  if (!line) return failed(t, 'budget', t('kits.checks.budgetNone'), t('kits.checks.blocks'))
  const values = { total: francs(kit.total), free: francs(line.free) }
  if (line.free < kit.total) return failed(t, 'budget', t('kits.checks.budgetShort', values), t('kits.checks.blocks'))
  return passed(t, 'budget', t('kits.checks.budgetOk', { ...values, line: lineName(line) }))
}

/** Bought by lot it gets its quotes then; a supplier named beforehand is named for a reason, which the decider weighs. */
function useQuotesCheck({ kit: { supplier, waived } }: KitForDecision): Check {
  const t = useT()
  if (supplier === '') return passed(t, 'quotes', t('kits.checks.quotesByLot'))
  if (!waived) return failed(t, 'quotes', t('kits.checks.quotesUnsaid', { supplier }), t('kits.checks.blocks'))
  const values = { supplier, why: t(`lots.waiver.${waived.why}`), reason: waived.reason }
  return open(t, 'quotes', t('kits.checks.quotesNamed', values), t('kits.checks.toLookAt'))
}

/** Said only of a kit in two parts. */
function useTrancheCheck({ kit: { lines } }: KitForDecision): Check[] {
  const t = useT()
  const later = lines.filter(({ tranche }) => tranche > 1)
  return later.length === 0 ? [] : [passed(t, 'tranche', t('kits.checks.trancheLater', { lines: positionsOf(later) }))]
}

function positionsOf(lines: readonly { position: number }[]) {
  return lines.map(({ position }) => position).join(', ')
}
