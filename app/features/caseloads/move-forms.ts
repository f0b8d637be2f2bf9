import { z } from 'zod'
import { largestMove, moveSubjects } from '~/domain/caseloads/move-subjects'
import { isHomePlace } from '~/domain/households/places'
import { riskLevels } from '~/domain/households/risk-levels'
import { formId, oneOf, text, version, yesNo } from '~/forms/fields'

export const proposeForm = z
  .object({
    id: formId(),
    subject: oneOf(moveSubjects),
    fromId: z.uuid('form.choose'),
    toId: z.uuid('form.choose'),
    reason: text(300),
    all: yesNo(),
    subjectIds: z.array(z.uuid('form.choose')).max(largestMove, 'form.choose').default([]),
    place: z.string('form.choose').refine(isHomePlace, 'form.choose').optional(),
    risk: oneOf(riskLevels).optional(),
  })
  .refine(({ all, subjectIds }) => all || subjectIds.length > 0, {
    path: ['subjectIds'],
    message: 'caseloads.error.tickSome',
  })

/** How many the preview showed. */
export const confirmForm = z.object({ seen: version() })

export const undoMoveForm = z.object({ reason: text(300) })
