import { useT } from '~/i18n/language'
import { RulesPanel } from '~/pieces/rules-panel'
import type { Check } from '~/ui/rule-check'
import { useConflictChecks } from './conflict-checks'
import { useGateItems } from './gate-checks'
import type { KitForDecision } from './kit-for-decision.server'
import { useMoneyChecks } from './money-checks'

/** Each rule by itself: what holds, what needs words, what is yet to be done before the handover. */
export function DecisionChecks({ decision }: { decision: KitForDecision }) {
  const t = useT()
  const gate = useGateItems(decision.gate).map((check): Check => {
    const later = { stateWord: t('kits.check.open'), status: t('kits.gate.beforeHandover') }
    return check.state === 'no' ? { ...check, ...later, state: 'open' } : check
  })
  return <RulesPanel items={[...useMoneyChecks(decision), ...useConflictChecks(decision), ...gate]} />
}
