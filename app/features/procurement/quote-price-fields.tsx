import type { SubmissionResult } from '@conform-to/react'
import type { LastPrice } from '~/server/last-prices.server'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { useQuantityOf } from '~/pieces/quantity-of'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import { typedCell } from './typed-cell'

type Item = { id: string; itemKey: string; item: string; unit: string; quantity: number; approvedUnitPrice: number }
type Props = {
  formId: string
  items: Item[]
  last: Record<string, LastPrice>
  lastResult: SubmissionResult | undefined
}

/** A price for each thing, beside what was approved and what was last paid. */
export function QuotePriceFields({ formId, items, last, lastResult }: Props) {
  const t = useT()
  const { francs } = useFormats()
  const quantityOf = useQuantityOf()
  return (
    <>
      {items.map(({ id, itemKey, item, unit, quantity, approvedUnitPrice }, index) => {
        const name = `prices[${index}].unitPrice`
        const error = lastResult?.error?.[name]?.[0]
        const paid = last[itemKey]
        const approved = francs(approvedUnitPrice)
        return (
          <div key={id}>
            <HiddenFields values={{ [`prices[${index}].lotItemId`]: id }} />
            <NumberField
              name={name}
              id={`${formId}-${name}`}
              label={t('lots.quote.priceOf', { item, quantity: quantityOf(quantity, unit) })}
              hint={
                paid
                  ? t('lots.quote.priceHintPaid', { approved, paid: francs(paid.unitPrice) })
                  : t('lots.quote.priceHint', { approved })
              }
              unit={t('lots.quote.francsEach')}
              min={1}
              step={1}
              defaultValue={typedCell(lastResult, 'prices', index, 'unitPrice') ?? ''}
              error={error === undefined ? undefined : t(error as MessageKey)}
              required
            />
          </div>
        )
      })}
    </>
  )
}
