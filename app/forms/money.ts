import { z } from 'zod'

/** An amount that is paid, moved or asked for: whole XOF above zero. The most catches slips of the keyboard. */
export function wholeFrancs(most = 100_000_000_000) {
  return z
    .number({ error: 'form.francsRequired' })
    .int('money.whole')
    .min(1, 'money.aboveZero')
    .max(most, 'money.tooMuch')
}
