import { z } from 'zod'
import { kitMeasures } from '~/domain/kits/kit-measures'
import { kitUnits } from '~/domain/kits/kit-units'
import { lineKinds, type KitTypeLine } from '~/domain/settings/kit-type-refusal'
import { formId, francs, name, oneOf, optionalName, version, wholeNumber } from '~/forms/fields'

const line = z.object({
  itemFr: name(120),
  itemEn: name(120),
  unit: oneOf(kitUnits),
  quantity: wholeNumber(1, 10_000),
  unitPriceCeiling: francs().optional(),
  kind: oneOf(lineKinds),
})

/** A line that is empty, or of quantity 0, is left out: so rows are added and taken away without scripts. */
const lines = z.array(z.unknown(), { error: 'form.reload' }).transform((rows, context): KitTypeLine[] =>
  rows.flatMap((row, index) => {
    if (isBlank(row)) return []
    const read = line.safeParse(withNumbers(row))
    if (read.success) return [{ ...read.data, unitPriceCeiling: read.data.unitPriceCeiling ?? null }]
    for (const issue of read.error.issues)
      context.addIssue({ code: 'custom', message: issue.message, path: [index, ...issue.path] })
    return []
  }),
)

export const kitTypeForm = z
  .object({
    id: formId(),
    seenVersion: version().optional(),
    labelFr: name(80),
    labelEn: name(80),
    measure: oneOf(kitMeasures),
    seasonFr: optionalName(120),
    seasonEn: optionalName(120),
    rows: lines,
  })
  .transform(({ rows, seasonFr = null, seasonEn = null, ...form }) => ({ ...form, seasonFr, seasonEn, lines: rows }))

/** What a form types is text; an amount that is left out stays out. */
function withNumbers(row: unknown) {
  const typed = row as Record<string, unknown>
  const number = (value: unknown) => (typeof value === 'string' && value !== '' ? Number(value) : value)
  return { ...typed, quantity: number(typed['quantity']), unitPriceCeiling: number(typed['unitPriceCeiling']) }
}

function isBlank(row: unknown) {
  const { itemFr, itemEn, quantity } = (row ?? {}) as Record<string, unknown>
  return quantity === '0' || quantity === 0 || (!itemFr && !itemEn && !quantity)
}
