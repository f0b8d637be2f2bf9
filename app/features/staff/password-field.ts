import { z } from 'zod'

/** Any characters, none changed but for Unicode's normal form, so that two keyboards type the same password. */
export function typedPassword() {
  return z
    .string({ error: 'form.required' })
    .max(200, 'form.tooLong')
    .transform((typed) => typed.normalize('NFC'))
}
