import type { CanonicalValue } from '~/domain/text/canonical-json'
import type { Formats } from '~/i18n/formats'
import type { MessageKey, Translate, Values } from '~/i18n/translator'

const amounts = ['amount', 'total', 'cost', 'takings', 'costs', 'ceiling', 'value']

/** The codes, days and amounts of an event as its sentence says them. */
export function eventValues(details: Record<string, CanonicalValue>, t: Translate, { date, francs }: Formats): Values {
  const values: Values = {}
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'number') values[name] = amounts.includes(name) ? francs(value) : value
    if (typeof value === 'string') values[name] = /^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : value
  }
  if (typeof details['code'] === 'string') values['milestone'] = t(`milestone.${details['code']}` as MessageKey)
  if (typeof details['condition'] === 'string')
    values['conditionWord'] = t(`gateCondition.${details['condition']}` as MessageKey)
  return values
}
