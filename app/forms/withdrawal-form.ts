import { z } from 'zod'
import { text } from './fields'

/** A deed recorded by mistake is withdrawn with a reason. */
export const withdrawalForm = z.object({ reason: text(500) })
export type WithdrawalForm = z.input<typeof withdrawalForm>
