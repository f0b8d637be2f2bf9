import { z } from 'zod'
import { civilDate, oneOf } from '~/forms/fields'

export const tourStopForm = z.object({
  week: civilDate(),
  commune: z.string().max(20, 'form.tooLong').optional(),
  householdId: z.uuid('form.reload'),
  direction: oneOf(['up', 'down']),
})
export type TourStopForm = z.output<typeof tourStopForm>

/** The tour of a week, of one commune where it is named. */
export function tourHref(page: '/tour' | '/tour/print', week: string, commune: string | null) {
  const query = new URLSearchParams({ week, ...(commune ? { commune } : {}) })
  return `${page}?${query.toString()}`
}
