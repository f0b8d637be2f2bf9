import { useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { useQuantityOf } from '~/pieces/quantity-of'
import type { FormAnswer } from '~/server/answer-form.server'
import { FieldGrid, FieldGroup } from '~/ui/field-group'
import { HiddenFields } from '~/ui/hidden-fields'
import { NumberField } from '~/ui/number-field'
import { typedCell } from './typed-cell'

type Item = { id: string; item: string; unit: string; open: number }
type Props = { formId: string; items: Item[]; answer: FormAnswer | undefined }

/** What is counted of each thing: in good order, and damaged. */
export function ReceiptLines({ formId, items, answer }: Props) {
  const t = useT()
  const quantityOf = useQuantityOf()
  const field = (index: number, part: 'received' | 'damaged', known: number) => {
    const name = `lines[${index}].${part}`
    const error = answer?.lastResult.error?.[name]?.[0]
    return {
      name,
      id: `${formId}-${name}`,
      min: 0,
      step: 1,
      defaultValue: typedCell(answer?.lastResult, 'lines', index, part) ?? known,
      error: error === undefined ? undefined : t(error as MessageKey, answer?.refusal?.values),
    }
  }
  return (
    <>
      {items.map(({ id, item, unit, open }, index) => (
        <FieldGroup key={id} legend={item} hint={t('lots.receipt.open', { quantity: quantityOf(open, unit) })}>
          <HiddenFields values={{ [`lines[${index}].lotItemId`]: id }} />
          <FieldGrid columns={2}>
            <NumberField {...field(index, 'received', open)} label={t('lots.receipt.good')} />
            <NumberField {...field(index, 'damaged', 0)} label={t('lots.receipt.damaged')} />
          </FieldGrid>
        </FieldGroup>
      ))}
    </>
  )
}
