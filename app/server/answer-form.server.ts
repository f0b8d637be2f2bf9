import type { SubmissionResult } from '@conform-to/react'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { Refused } from '~/domain/refused'
import { parseForm } from './parse-form.server'
import { refusalResponse } from './refusal-response.server'

/** What a form gets back when it was not accepted: all that was typed, and why. */
export type FormAnswer = {
  lastResult: SubmissionResult
  refusal: { reason: string; values: Record<string, string | number> } | null
}

/**
 * Parses a form and hands it to its deed. Wrong input answers 422 and a refusal its own status, both on the same
 * screen with everything that was typed; the deed answers by itself, usually with a redirect.
 *
 * @param wrong a field that was refused before the form was read; its own sentence stands beside it instead of the
 * schema's, whatever else is wrong
 * @throws {Response} 404 when the deed's subject does not exist for this actor, 422 when it is no form
 */
export async function answerForm<Schema extends z.ZodType, Done>(
  request: Request,
  schema: Schema,
  deed: (form: z.output<Schema>) => Promise<Done>,
  wrong: { field: string; refusal: Refused } | null = null,
) {
  const submission = await parseForm(request, schema)
  if (wrong) {
    const { reason, values, status } = wrong.refusal
    const { error, ...result } = submission.reply({ hideFields: neverSentBack })
    const beside = { ...error, [wrong.field]: [`refused.${reason}`] }
    return answer({ ...result, status: 'error', error: beside }, { reason, values }, status)
  }
  if (submission.status !== 'success') return answer(submission.reply({ hideFields: neverSentBack }), null, 422)
  try {
    return await deed(submission.value)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.status === 404) throw refusalResponse(error)
    const { reason, values, status, fields } = error
    const said = [`refused.${reason}`]
    const where =
      fields.length === 0
        ? { formErrors: said }
        : { fieldErrors: Object.fromEntries(fields.map((field) => [field, said])) }
    return answer(submission.reply({ ...where, hideFields: neverSentBack }), { reason, values }, status)
  }
}

/** All that was typed comes back, except what nobody should read over a shoulder. */
const neverSentBack = ['password', 'passwordAgain', 'oldPassword', 'secondFactorCode', 'passkey']

function answer(lastResult: FormAnswer['lastResult'], refusal: FormAnswer['refusal'], status: number) {
  const headers = status === 503 ? { 'Retry-After': '1' } : undefined
  return data<FormAnswer>({ lastResult, refusal }, { status, headers })
}
