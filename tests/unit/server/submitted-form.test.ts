import { expect, test } from 'vitest'
import { isFieldName, submittedForm } from '~/server/submitted-form.server'

test.each([
  ['username', true],
  ['members[0].givenName', true],
  ['answers.rcsi.borrow', true],
  ['purposes[]', true],
  ['marks.0190-aa_b', true],
  ['lines[999].quantity', true],
  ['lines[1000].quantity', false],
  ['lines[300000000].x', false],
  ['lines[-1]', false],
  ['lines[x]', false],
  ['lines[1', false],
  ['a[0][0][0][0]', false],
  ['__proto__.admin', false],
  ['__intent__', false],
  ['__state__', false],
  ['a.constructor.prototype.b', false],
  ['a'.repeat(201), false],
])('%s', (name, good) => {
  expect(isFieldName(name)).toBe(good)
})

const posted = (body: BodyInit, headers: Record<string, string> = {}) =>
  submittedForm(new Request('http://localhost/', { method: 'POST', body, headers })).then(
    () => 'read',
    (thrown: unknown) => thrown,
  )

test('what is no form, or has too many fields, is refused and is no failure of ours', async () => {
  const refused = { data: { reason: 'unreadable-form' }, init: { status: 422 } }

  expect(await posted(new URLSearchParams({ username: 'a' }))).toBe('read')
  expect(await posted('x', { 'Content-Type': 'text/plain' })).toMatchObject(refused)
  expect(await posted('x', { 'Content-Type': 'multipart/form-data; boundary=y' })).toMatchObject(refused)
  expect(await posted(new URLSearchParams(Array.from({ length: 5001 }, () => ['a', '']))).then(String)).not.toBe('read')
  expect(await posted(new URLSearchParams({ 'b[300000000]': '1' }))).toMatchObject(refused)
})
