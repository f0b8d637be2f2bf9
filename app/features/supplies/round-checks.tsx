import { linesAboveCeiling } from '~/domain/kits/lines-above-ceiling'
import { useFormats, useT } from '~/i18n/language'
import { useLineName } from '~/pieces/budget-line-bar'
import { RulesPanel } from '~/pieces/rules-panel'
import type { Check } from '~/ui/rule-check'
import type { RoundForDecision } from './round-for-decision.server'

/** The rules of a kit, each looked at for the whole class: who decides, the ceilings, the prices, the money, consent. */
export function RoundChecks({ decision }: { decision: RoundForDecision }) {
  return (
    <RulesPanel
      items={[
        ...useMoney(decision),
        ...usePrices(decision),
        useQuotes(decision),
        ...usePeople(decision),
        useConsent(decision),
      ]}
    />
  )
}

function useMoney({ page: { total }, ceiling, approvalRefusal, budgetLines: [line] }: RoundForDecision): Check[] {
  const check = useCheck()
  const t = useT()
  const { francs } = useFormats()
  const lineName = useLineName()
  const blocks = t('kits.checks.blocks')
  const values = { total: francs(total), ceiling: francs(ceiling ?? 0), free: francs(line?.free ?? 0) }
  const byCeiling =
    ceiling === null
      ? check('ceiling', 'no', t('kits.checks.ceilingNotSet'), blocks)
      : approvalRefusal === 'above-your-ceiling'
        ? check('ceiling', 'no', t('kits.checks.ceilingAbove', values), blocks)
        : check('ceiling', 'ok', t(total > ceiling ? 'kits.checks.ceilingLead' : 'kits.checks.ceilingOk', values))
  const budget = !line
    ? check('budget', 'no', t('kits.checks.budgetNone'), blocks)
    : line.free < total
      ? check('budget', 'no', t('kits.checks.budgetShort', values), blocks)
      : check('budget', 'ok', t('kits.checks.budgetOk', { ...values, line: lineName(line) }))
  return [byCeiling, budget]
}

function usePrices({ page: { lines } }: RoundForDecision): Check[] {
  const check = useCheck()
  const t = useT()
  const { list } = useFormats()
  const items = (some: typeof lines) => list(some.map(({ item }) => item))
  const above = linesAboveCeiling(lines)
  const flagged = lines.filter(({ last }) => last?.flagged)
  const byCatalogue =
    above.length > 0
      ? check('prices', 'no', t('kits.checks.pricesAbove', { lines: items(above) }), t('kits.checks.toJustify'))
      : lines.every(({ unitPriceCeiling }) => unitPriceCeiling === null)
        ? check('prices', 'open', t('kits.checks.pricesUnknown'))
        : check('prices', 'ok', t('kits.checks.pricesOk'))
  if (lines.every(({ last }) => last === null)) return [byCatalogue]
  const detail = t('kits.checks.lastPricesAbove', { lines: items(flagged) })
  return [
    byCatalogue,
    flagged.length > 0
      ? check('lastPrices', 'open', detail, t('kits.checks.toLookAt'))
      : check('lastPrices', 'ok', t('kits.checks.lastPricesOk')),
  ]
}

/** Bought by lot they get their quotes then; a supplier named beforehand is named for a reason. */
function useQuotes({ page: { supplier, waived } }: RoundForDecision): Check {
  const check = useCheck()
  const t = useT()
  if (supplier === '') return check('quotes', 'ok', t('kits.checks.quotesByLot'))
  if (!waived) return check('quotes', 'no', t('kits.checks.quotesUnsaid', { supplier }), t('kits.checks.blocks'))
  const values = { supplier, why: t(`lots.waiver.${waived.why}`), reason: waived.reason }
  return check('quotes', 'open', t('kits.checks.quotesNamed', values), t('kits.checks.toLookAt'))
}

function usePeople({ page, anyRefusal }: RoundForDecision): Check[] {
  const check = useCheck()
  const t = useT()
  const blocks = t('kits.checks.blocks')
  return [
    anyRefusal === 'own-request'
      ? check('people', 'no', t('supplies.checks.own'), blocks)
      : check('people', 'ok', t('kits.checks.peopleOk', { name: page.requestedByName })),
    anyRefusal === 'declared-link'
      ? check('link', 'no', t('supplies.checks.linkDeclared'), blocks)
      : check('link', 'open', t('kits.checks.linkOpen'), t('kits.checks.toConfirm')),
  ]
}

function useConsent({ withoutConsent }: RoundForDecision): Check {
  const t = useT()
  const { list } = useFormats()
  const names = list(withoutConsent)
  const met = withoutConsent.length === 0
  return {
    key: 'consent',
    state: met ? 'ok' : 'open',
    stateWord: t(met ? 'kits.check.ok' : 'kits.check.open'),
    title: t('kits.gate.consent'),
    detail: met
      ? t('supplies.checks.consentOk')
      : t('supplies.checks.consentMissing', { count: withoutConsent.length, names }),
    ...(met ? {} : { status: t('kits.gate.beforeHandover') }),
  }
}

type Name = 'quotes' | 'ceiling' | 'budget' | 'prices' | 'lastPrices' | 'people' | 'link'

function useCheck() {
  const t = useT()
  return (name: Name, state: Check['state'], detail: string, status?: string): Check => ({
    ...{ key: name, state, stateWord: t(`kits.check.${state}`), title: t(`kits.checks.${name}`), detail },
    ...(status === undefined ? {} : { status }),
  })
}
