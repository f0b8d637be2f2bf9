import type { Translate } from '~/i18n/translator'
import type { Check } from '~/ui/rule-check'

type Name =
  | 'quotes'
  | 'tranche'
  | 'ceiling'
  | 'together'
  | 'prices'
  | 'lastPrices'
  | 'budget'
  | 'committee'
  | 'second'
  | 'people'
  | 'link'
  | 'earlier'

export function passed(t: Translate, name: Name, detail: string): Check {
  return { key: name, state: 'ok', stateWord: t('kits.check.ok'), title: t(`kits.checks.${name}`), detail }
}

export function failed(t: Translate, name: Name, detail: string, status: string): Check {
  return { key: name, state: 'no', stateWord: t('kits.check.no'), title: t(`kits.checks.${name}`), detail, status }
}

/** Neither kept nor broken: somebody else has to act, or the decider to look. */
export function open(t: Translate, name: Name, detail: string, status?: string): Check {
  return { key: name, state: 'open', stateWord: t('kits.check.open'), title: t(`kits.checks.${name}`), detail, status }
}
