import { expect, test } from 'vitest'
import { z } from 'zod'
import { optionalText, wholeNumber, yesNo } from '~/forms/fields'
import { parseForm } from '~/server/parse-form.server'

const schema = z.object({ sum: wholeNumber(0, 1_000_000), note: optionalText(10), sure: yesNo() })

test.each([
  ['25000', 25_000],
  [' 25000 ', 25_000],
  ['25 000', 25_000],
  ['25\u202f000', 25_000],
  ['0', 0],
  ['007', 7],
])('%s is read as %i', async (typed, sum) => {
  expect(await parsed({ sum: typed, note: '', sure: 'on' })).toMatchObject({ value: { sum, sure: true } })
})

test.each([
  '0x3E8',
  '1e5',
  '0b1010',
  '25,000',
  '2 5',
  '２５',
  'NaN',
  'Infinity',
  '--1',
  '1.5',
  '-1',
  '1e15',
  '9999999999',
])('%s is not', async (typed) => {
  const submission = await parsed({ sum: typed })
  expect(submission.status).toBe('error')
  expect(submission.reply().initialValue).toMatchObject({ sum: typed })
})

const parsed = (fields: Record<string, string>) =>
  parseForm(new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) }), schema)
