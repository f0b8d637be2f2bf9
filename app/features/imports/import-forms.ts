import { z } from 'zod'
import { importFields } from '~/domain/imports/import-fields'
import { importKinds, type ImportKind } from '~/domain/imports/import-kinds'
import { missingFields } from '~/domain/imports/recognise-headers'
import type { ColumnByField } from '~/domain/imports/column-mapping'
import { formId, oneOf, text, version, yesNo } from '~/forms/fields'

/** The name of the file stands for the file, which is read beside the form. */
export const uploadForm = z.object({
  id: formId(),
  kind: oneOf(importKinds),
  file: z.string({ error: 'imports.error.file' }).min(1, 'imports.error.file'),
})

/** `good` is how many rows the page said are good. */
export const runForm = z.object({ good: version(), withDoubtful: yesNo() })

export const undoForm = z.object({ reason: text(300) })

export const discardForm = z.object({ rows: version() })

/** One column, or none, for each field of the kind. */
export function mappingForm(kind: ImportKind, columns: number) {
  const column = z
    .number({ error: 'form.choose' })
    .int('form.choose')
    .min(0, 'form.choose')
    .max(columns - 1, 'form.choose')
    .optional()
  return z
    .object(Object.fromEntries(importFields[kind].map(({ name }) => [name, column])))
    .superRefine((mapping, context) => {
      const chosen = Object.entries(mapping).filter(([, index]) => index !== undefined)
      for (const [name, index] of chosen)
        if (chosen.some(([other, same]) => same === index && other < name))
          context.addIssue({ code: 'custom', path: [name], message: 'imports.error.columnTwice' })
      for (const name of missingFields(kind, mapping as ColumnByField))
        context.addIssue({ code: 'custom', path: [name], message: 'imports.error.columnNeeded' })
    })
    .transform((mapping): ColumnByField =>
      Object.fromEntries(
        Object.entries(mapping).flatMap(([name, index]) => (index === undefined ? [] : [[name, index]])),
      ),
    )
}
