import type { GateCheck } from '~/domain/plans/delivery-gate'
import { useFormats, useT } from '~/i18n/language'
import { RuleCheck, type Check } from '~/ui/rule-check'

/** What must hold before the handover. */
export function GateChecks({ gate }: { gate: GateCheck[] }) {
  return <RuleCheck items={useGateItems(gate)} />
}

export function useGateItems(gate: GateCheck[]): Check[] {
  const t = useT()
  const { date } = useFormats()
  return gate.map(({ condition, met, waived, on }) => {
    const holds = met || waived
    const detail = waived
      ? t('kits.gate.waived', { on: on ? date(on) : '' })
      : met
        ? t(`kits.gate.met.${condition}`, { on: on ? date(on) : '' })
        : t(`kits.gate.missing.${condition}`)
    return {
      key: condition,
      state: holds ? 'ok' : 'no',
      stateWord: t(holds ? 'kits.check.ok' : 'kits.check.no'),
      title: t(`kits.gate.${condition}`),
      detail,
    }
  })
}
