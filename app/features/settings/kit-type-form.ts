import { z } from 'zod'
import { linePurposes } from '~/domain/funds/fund-words'
import { kitIcons, modalities } from '~/domain/kits/catalogue-words'
import { kitMeasures } from '~/domain/kits/kit-measures'
import { kitUnits } from '~/domain/kits/kit-units'
import { periodKinds } from '~/domain/settings/calendar-periods'
import { kitTypeAnswers } from '~/domain/settings/kit-type-answers'
import { lineKinds, type KitTypeLine } from '~/domain/settings/kit-type-refusal'
import { formId, francs, name, oneOf, optionalName, optionalWords, version, wholeNumber } from '~/forms/fields'

const lineShape = z.object({
  itemFr: name(120),
  itemEn: name(120),
  unit: oneOf(kitUnits),
  quantity: wholeNumber(1, 10_000),
  unitPriceCeiling: francs().optional(),
  kind: oneOf(lineKinds),
  itemHa: optionalName(120),
  icon: oneOf(kitIcons).default('box'),
  modality: oneOf(modalities).default('supplierInKind'),
  tranche: wholeNumber(1, 2).default(1),
  seasonFr: optionalName(120),
  seasonEn: optionalName(120),
  careFr: optionalName(160),
  careEn: optionalName(160),
})

/** A line that is empty, or of quantity 0, is left out: so rows are added and taken away without scripts. */
const lines = z.array(z.unknown(), { error: 'form.reload' }).transform((rows, context): KitTypeLine[] =>
  rows.flatMap((row, index) => {
    if (isBlank(row)) return []
    const read = lineShape.safeParse(withNumbers(row))
    if (read.success) return [orNull(read.data)]
    for (const issue of read.error.issues)
      context.addIssue({ code: 'custom', message: issue.message, path: [index, ...issue.path] })
    return []
  }),
)

function orNull({ unitPriceCeiling, itemHa, seasonFr, seasonEn, careFr, careEn, ...line }: z.infer<typeof lineShape>) {
  return {
    ...line,
    unitPriceCeiling: unitPriceCeiling ?? null,
    itemHa: itemHa ?? null,
    seasonFr: seasonFr ?? null,
    seasonEn: seasonEn ?? null,
    careFr: careFr ?? null,
    careEn: careEn ?? null,
  }
}

export const kitTypeForm = z
  .object({
    id: formId(),
    seenVersion: version().optional(),
    labelFr: name(80),
    labelEn: name(80),
    labelHa: optionalName(80),
    purpose: oneOf(linePurposes).default('business'),
    measure: oneOf(kitMeasures),
    icon: oneOf(kitIcons).default('box'),
    sellsAt: oneOf(periodKinds).optional(),
    trainingDays: wholeNumber(1, 60).optional(),
    seasonFr: optionalName(120),
    seasonEn: optionalName(120),
    rows: lines,
  })
  .transform(({ rows, ...form }) => {
    const { labelHa = null, sellsAt = null, trainingDays = null, seasonFr = null, seasonEn = null } = form
    return { ...form, labelHa, sellsAt, trainingDays, seasonFr, seasonEn, lines: rows }
  })

export const kitTypeAnswerForm = z.object({ outcome: oneOf(kitTypeAnswers), reason: optionalWords(500) })

/** What a form types is text; what was left empty stays out. */
function withNumbers(row: unknown) {
  const typed = Object.entries(row as Record<string, unknown>).filter(([, value]) => value !== '')
  return Object.fromEntries(typed.map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value]))
}

const numbers = ['quantity', 'unitPriceCeiling', 'tranche']

function isBlank(row: unknown) {
  const { itemFr, itemEn, quantity } = (row ?? {}) as Record<string, unknown>
  return quantity === '0' || quantity === 0 || (!itemFr && !itemEn && !quantity)
}
