import { parseWithZod } from '@conform-to/zod/v4'
import { configureCoercion } from '@conform-to/zod/v4/future'
import type { z } from 'zod'
import { submittedForm } from './submitted-form.server'

/** Reads a request's form by a schema; what it holds as numbers has to be written as people write them. */
export async function parseForm<Schema extends z.ZodType>(request: Request, schema: Schema) {
  return parseWithZod(await submittedForm(request), {
    schema: coercion.coerceFormValue(schema),
    disableAutoCoercion: true,
  })
}

const coercion = configureCoercion({ type: { number: numberOf } })

/** Digits, with spaces between groups of them and a point before the fraction; not `0x3E8` or `1e5`, which a hand does not write. */
function numberOf(typed: string) {
  const digits = typed.trim().replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '')
  return /^[-+]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : NaN
}
