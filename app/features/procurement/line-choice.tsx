import type { FieldMetadata } from '@conform-to/react'
import { typedValues } from '~/forms/typed-values'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { useQuantityOf } from '~/pieces/quantity-of'
import { CheckGroup } from '~/ui/check-group'
import { Stack } from '~/ui/page'
import type { ThingToBuy } from './lines-to-choose.server'

type Kit = { id: string; kitNumber: string; place: string | null; lines: number; total: number }
type Props = { field: FieldMetadata; kitField: FieldMetadata; things: ThingToBuy[]; kits: Kit[]; typed: boolean }

/** Whole kits, or single approved lines by thing; kits stand there by number and commune. */
export function LineChoice({ field, kitField, things, kits, typed }: Props) {
  const t = useT()
  const { francs } = useFormats()
  const quantityOf = useQuantityOf()
  const chosen = typed
    ? typedValues(field.initialValue)
    : things.flatMap(({ lines }) => lines.filter(({ here }) => here).map(({ id }) => id))
  const error = field.errors?.[0]
  return (
    <Stack>
      <CheckGroup
        name={kitField.name}
        id={kitField.id}
        legend={t('lots.wholeKits')}
        hint={t('lots.wholeKitsHint')}
        defaultValues={typed ? typedValues(kitField.initialValue) : []}
        options={kits.map(({ id, kitNumber, place, lines, total }) => ({
          value: id,
          label: nameOf(kitNumber, place),
          hint: t('lots.wholeKitHint', { count: lines, total: francs(total) }),
        }))}
      />
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
            label: nameOf(kitNumber, place),
            hint: t('lots.lineHint', { quantity: quantityOf(quantity, unit), price: francs(unitPrice) }),
          }))}
        />
      ))}
    </Stack>
  )

  function nameOf(kit: string, place: string | null) {
    return place === null ? kit : t('lots.kitAt', { kit, place })
  }
}

function sum(lines: { quantity: number }[]) {
  return lines.reduce((total, { quantity }) => total + quantity, 0)
}
