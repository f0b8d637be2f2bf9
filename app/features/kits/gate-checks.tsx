import { waivableConditions, type GateCheck } from '~/domain/plans/delivery-gate'
import { useFormats, useT } from '~/i18n/language'
import { RuleCheck, type Check } from '~/ui/rule-check'

/** What must hold before the handover; `waiveHref` where this person may let a condition pass. */
export function GateChecks({ gate, waiveHref }: { gate: GateCheck[]; waiveHref?: string | null }) {
  const t = useT()
  const items = useGateItems(gate).map((check) =>
    waiveHref && check.state === 'no' && waivableConditions.some((condition) => condition === check.key)
      ? { ...check, status: <a href={waiveHref}>{t('kits.gate.waive')}</a> }
      : check,
  )
  return <RuleCheck items={items} />
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
