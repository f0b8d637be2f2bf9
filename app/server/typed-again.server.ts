import { data } from '@remix-run/node'
import type { z } from 'zod'
import type { FormAnswer } from './answer-form.server'
import { parseForm } from './parse-form.server'

/** The same screen with everything typed and nothing judged: for a button that only has the page read what stands there. */
export async function typedAgain(request: Request, schema: z.ZodType) {
  const submission = await parseForm(request, schema)
  const { initialValue } = submission.reply({ hideFields: ['secondFactorCode'] })
  return data<FormAnswer>({ lastResult: { initialValue }, refusal: null })
}
