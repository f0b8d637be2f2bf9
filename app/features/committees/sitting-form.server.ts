import { z } from 'zod'
import { mostItems, mostMembers } from '~/domain/committees/sitting-refusal'
import { kitOutcomes } from '~/domain/kits/kit-decision'
import { civilDate, formId, oneOf, optionalText, optionalWords, text, wholeNumber, yesNo } from '~/forms/fields'

/** An empty row is nobody. */
const member = z
  .object({ name: optionalText(120), capacity: optionalText(120), userId: z.uuid('form.choose').optional() })
  .transform((row, context) => {
    const { name, capacity, userId } = row
    if (name === undefined && capacity === undefined && userId === undefined) return null
    if (name === undefined && userId === undefined) return missing(context, 'name', 'committees.form.nameMissing')
    if (capacity === undefined) return missing(context, 'capacity', 'committees.form.capacityMissing')
    return { name, capacity, userId }
  })

/** A request without an outcome was not heard. */
const item = z
  .object({
    kitId: z.uuid('form.reload'),
    contentHash: z.string({ error: 'form.reload' }).regex(/^[0-9a-f]{64}$/, 'form.reload'),
    outcome: oneOf(kitOutcomes).optional(),
    reason: optionalWords(600),
    otherWay: optionalWords(600),
    recused: z.array(wholeNumber(1, mostMembers)).max(mostMembers, 'form.reload').default([]),
  })
  .transform((row, context) => {
    const { outcome, reason } = row
    if (outcome === undefined) return null
    if (reason === undefined) return missing(context, 'reason', 'committees.form.reasonMissing')
    if (outcome === 'declined' && row.otherWay === undefined)
      return missing(context, 'otherWay', 'committees.form.otherWayMissing')
    return { ...row, outcome, reason }
  })

function missing(context: z.RefinementCtx, path: string, message: string) {
  context.addIssue({ code: 'custom', path: [path], message })
  return z.NEVER
}

export const sittingForm = z.object({
  id: formId(),
  heldOn: civilDate(),
  place: text(120),
  members: z
    .array(member, { error: 'form.reload' })
    .max(mostMembers, 'form.reload')
    .transform((rows) => rows.filter((row) => row !== null)),
  items: z
    .array(item, { error: 'form.reload' })
    .max(mostItems, 'form.reload')
    .transform((rows) => rows.filter((row) => row !== null))
    .default([]),
  noLink: yesNo().refine((ticked) => ticked, 'committees.form.noLinkMissing'),
})
export type SittingForm = z.output<typeof sittingForm>
