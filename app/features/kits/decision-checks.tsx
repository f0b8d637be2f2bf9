import { linesAboveCeiling } from '~/domain/kits/lines-above-ceiling'
import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { RuleCheck, type Check } from '~/ui/rule-check'
import { useGateItems } from './gate-checks'
import type { KitForDecision } from './kit-for-decision.server'

/** Each rule by itself: what holds, what needs words, what is yet to be done before the handover. */
export function DecisionChecks({ decision }: { decision: KitForDecision }) {
  const t = useT()
  const gate = useGateItems(decision.gate).map((check): Check => {
    const later = { stateWord: t('kits.check.open'), status: t('kits.gate.beforeHandover') }
    return check.state === 'no' ? { ...check, ...later, state: 'open' } : check
  })
  const items = [useCeilingCheck(decision), usePriceCheck(decision), ...useConflictChecks(decision), ...gate]
  const count = (state: Check['state']) => items.filter((check) => check.state === state).length
  return (
    <Panel
      title={t('kits.checks.title')}
      aside={
        <span className="small muted">
          {t('kits.checks.summary', { ok: count('ok'), no: count('no'), open: count('open') })}
        </span>
      }
      flush
    >
      <RuleCheck items={items} />
    </Panel>
  )
}

function useCeilingCheck({ kit, ceiling, decidesAbove }: KitForDecision): Check {
  const t = useT()
  const { francs } = useFormats()
  const values = { total: francs(kit.total), ceiling: ceiling === null ? '' : francs(ceiling) }
  if (ceiling === null) return failed(t, 'ceiling', t('kits.checks.ceilingNotSet'), t('kits.checks.blocks'))
  if (kit.total > ceiling && !decidesAbove)
    return failed(t, 'ceiling', t('kits.checks.ceilingAbove', values), t('kits.checks.blocks'))
  const detail = kit.total > ceiling ? 'kits.checks.ceilingLead' : 'kits.checks.ceilingOk'
  return passed(t, 'ceiling', t(detail, values))
}

function usePriceCheck({ kit: { lines } }: KitForDecision): Check {
  const t = useT()
  const above = linesAboveCeiling(lines)
  if (above.length > 0) {
    const numbers = above.map(({ position }) => position).join(', ')
    return failed(t, 'prices', t('kits.checks.pricesAbove', { lines: numbers }), t('kits.checks.toJustify'))
  }
  if (lines.every(({ unitPriceCeiling }) => unitPriceCeiling === null))
    return { ...passed(t, 'prices', t('kits.checks.pricesUnknown')), state: 'open', stateWord: t('kits.check.open') }
  return passed(t, 'prices', t('kits.checks.pricesOk'))
}

function useConflictChecks({ kit, anyRefusal }: KitForDecision): Check[] {
  const t = useT()
  const own = anyRefusal === 'own-request'
  const three = own
    ? failed(t, 'people', t('kits.checks.peopleOwn'), t('kits.checks.blocks'))
    : passed(t, 'people', t('kits.checks.peopleOk', { name: kit.requestedByName }))
  const link: Check =
    anyRefusal === 'declared-link'
      ? failed(t, 'link', t('kits.checks.linkDeclared'), t('kits.checks.blocks'))
      : {
          ...passed(t, 'link', t('kits.checks.linkOpen')),
          state: 'open',
          stateWord: t('kits.check.open'),
          status: t('kits.checks.toConfirm'),
        }
  return [three, link]
}

type Name = 'ceiling' | 'prices' | 'people' | 'link'

function passed(t: ReturnType<typeof useT>, name: Name, detail: string): Check {
  return { key: name, state: 'ok', stateWord: t('kits.check.ok'), title: t(`kits.checks.${name}`), detail }
}

function failed(t: ReturnType<typeof useT>, name: Name, detail: string, status: string): Check {
  return { key: name, state: 'no', stateWord: t('kits.check.no'), title: t(`kits.checks.${name}`), detail, status }
}
