import { z } from 'zod'
import { maximumQuantity } from '~/domain/kits/kit-cost'
import { roundMarks } from '~/domain/supplies/round-visit-refusal'
import { civilDate, formId, optionalText, wholeNumber } from '~/forms/fields'

const CHILDREN_AT_MOST = 80
const LINES_AT_MOST = 60

const line = z.object({ lineId: z.uuid('form.reload'), found: wholeNumber(0, maximumQuantity).optional() })

export const roundVisitForm = z.object({
  id: formId(),
  verifiedOn: civilDate(),
  note: optionalText(600),
  children: z
    .array(
      z.object({
        kitId: z.uuid('form.reload'),
        mark: z.enum(roundMarks, { error: 'form.choose' }),
        lines: z.array(line, { error: 'form.reload' }).max(LINES_AT_MOST, 'form.reload').default([]),
      }),
      { error: 'form.reload' },
    )
    .max(CHILDREN_AT_MOST, 'form.reload')
    .superRefine((children, context) => {
      for (const [place, { mark, lines }] of children.entries())
        for (const [index, { found }] of lines.entries())
          if (mark === 'missing' && found === undefined)
            context.addIssue({ code: 'custom', path: [place, 'lines', index, 'found'], message: 'form.required' })
    }),
})
