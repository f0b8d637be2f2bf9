import { z } from 'zod'
import { schoolClasses } from '~/domain/schooling/school-classes'
import { civilDate, formId, oneOf, text, version, yesNo } from '~/forms/fields'

export const batchForm = z
  .object({
    id: formId(),
    schoolYear: z.string('form.choose').regex(/^\d{4}-\d{4}$/, 'form.choose'),
    enrolledOn: civilDate(),
    registerSeen: yesNo(),
    schoolId: z.uuid('form.choose').optional(),
    children: z
      .array(
        z.object({
          personId: z.uuid('form.reload'),
          enrol: yesNo(),
          schoolClass: oneOf(schoolClasses),
        }),
      )
      .max(400, 'form.choose')
      .default([]),
  })
  .refine(({ children }) => children.some(({ enrol }) => enrol), {
    path: ['enrolledOn'],
    message: 'newYear.error.none',
  })
export type BatchForm = z.output<typeof batchForm>

/** How many the preview showed. */
export const confirmBatchForm = z.object({ seen: version() })

export const undoBatchForm = z.object({ reason: text(300) })
