import { z } from 'zod'
import type { CivilDate } from '~/domain/dates'
import { ownMilestoneKinds, planTracks } from '~/domain/plans/milestones'
import { waivableConditions } from '~/domain/plans/delivery-gate'
import { civilDate, formId, oneOf, optionalText, text, version } from '~/forms/fields'

const reason = () => text(500)

export const plannedDateForm = z.object({ id: formId(), plannedOn: civilDate(), reason: reason(), version: version() })
export type PlannedDateForm = z.output<typeof plannedDateForm>

export const ownMilestoneForm = z
  .object({
    id: formId(),
    kind: oneOf(ownMilestoneKinds),
    label: optionalText(80),
    track: oneOf(planTracks),
    personId: z.uuid('form.choose').optional(),
    plannedOn: civilDate(),
  })
  .refine(({ kind, label }) => kind !== 'other' || label !== undefined, { path: ['label'], error: 'form.required' })
export type OwnMilestoneForm = z.output<typeof ownMilestoneForm>

/** As the completion's form and the demonstration hand it in. */
export type CompletionForm = {
  id: string
  completedOn: CivilDate
  evidence?: string | undefined
  note?: string | undefined
}

export const completionWithdrawalForm = z.object({ completionId: z.uuid('form.reload'), reason: reason() })
export type CompletionWithdrawalForm = z.output<typeof completionWithdrawalForm>

export const waiverForm = z
  .object({
    id: formId(),
    condition: oneOf(waivableConditions),
    caregiverId: z.uuid('form.choose').optional(),
    reason: reason(),
  })
  .refine(({ condition, caregiverId }) => condition !== 'training' || caregiverId !== undefined, {
    path: ['caregiverId'],
    error: 'form.choose',
  })
export type WaiverForm = z.output<typeof waiverForm>
