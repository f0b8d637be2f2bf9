import type { FieldMetadata } from '@conform-to/react'
import { typedValues } from '~/forms/typed-values'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { useQuantityOf } from '~/pieces/quantity-of'
import { CheckGroup } from '~/ui/check-group'
import { Stack } from '~/ui/page'
import type { ThingToBuy } from './lines-to-choose.server'

type Props = { field: FieldMetadata; things: ThingToBuy[]; typed: boolean }

/** Approved lines by thing; kits stand there by number and commune. */
export function LineChoice({ field, things, typed }: Props) {
  const t = useT()
  const { francs } = useFormats()
  const quantityOf = useQuantityOf()
  const chosen = typed
    ? typedValues(field.initialValue)
    : things.flatMap(({ lines }) => lines.filter(({ here }) => here).map(({ id }) => id))
  const error = field.errors?.[0]
  return (
    <Stack>
      {things.map(({ itemKey, item, unit, lines }, index) => (
        <CheckGroup
          key={itemKey}
          name={field.name}
          id={index === 0 ? field.id : `${field.id}-${index}`}
          legend={t('lots.thingOf', { item, quantity: quantityOf(sum(lines), unit), count: lines.length })}
          error={index === 0 && error !== undefined ? t(error as MessageKey) : undefined}
          defaultValues={chosen}
          options={lines.map(({ id, kitNumber, place, quantity, unitPrice }) => ({
            value: id,
            label: place === null ? kitNumber : t('lots.kitAt', { kit: kitNumber, place }),
            hint: t('lots.lineHint', { quantity: quantityOf(quantity, unit), price: francs(unitPrice) }),
          }))}
        />
      ))}
    </Stack>
  )
}

function sum(lines: { quantity: number }[]) {
  return lines.reduce((total, { quantity }) => total + quantity, 0)
}
