import type { z } from 'zod'
import { answerForm } from './answer-form.server'
import type { Context } from './context.server'
import { mustBeFresh } from './step-up.server'
import { submittedForm } from './submitted-form.server'

/**
 * `answerForm` of a page whose handle says `fresh`: the deed is done only after a second factor shown a moment ago,
 * which the form carries as `secondFactorCode`. What was typed is checked first and comes back either way.
 */
export async function answerFreshForm<Schema extends z.ZodType, Done>(
  context: Context,
  request: Request,
  schema: Schema,
  deed: (form: z.output<Schema>) => Promise<Done>,
) {
  const code = (await submittedForm(request.clone())).get('secondFactorCode')
  return answerForm(request, schema, async (form) => {
    await mustBeFresh(context, request, typeof code === 'string' ? code : undefined)
    return deed(form)
  })
}
