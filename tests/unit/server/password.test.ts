import type * as Argon2 from '@node-rs/argon2'
import { expect, test, vi } from 'vitest'
import { typedPassword } from '~/features/staff/password-field'
import { hashPassword, isPassword } from '~/server/password.server'

const counted = vi.hoisted(() => ({ running: 0, most: 0, times: 0 }))

/** The library itself, with how many of its hashes run at once counted. */
vi.mock('@node-rs/argon2', async (original) => {
  const library = await original<typeof Argon2>()
  const inside =
    <Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>) =>
    async (...given: Given) => {
      counted.times += 1
      counted.running += 1
      counted.most = Math.max(counted.most, counted.running)
      try {
        return await work(...given)
      } finally {
        counted.running -= 1
      }
    }
  return { ...library, hash: inside(library.hash), verify: inside(library.verify) }
})

test('however many sign in, two hashes run at once', async () => {
  const stored = await hashPassword('trois chameaux bleus')
  counted.most = 0
  const tries = [0, 1, 2, 3, 4, 5].map((guess) =>
    isPassword(`trois chameaux ${guess}`, guess % 2 === 0 ? stored : null),
  )
  expect(await Promise.all([...tries, isPassword('trois chameaux bleus', stored)])).toEqual([
    ...tries.map(() => false),
    true,
  ])
  expect(counted.most).toBe(2)
  expect(counted.times).toBeGreaterThanOrEqual(8)
})

test('a password is hashed by argon2id with 19 MiB, two passes and one lane, with a salt of its own', async () => {
  const [one, other] = await Promise.all([hashPassword('trois chameaux bleus'), hashPassword('trois chameaux bleus')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(other)
})

test('two hundred signs of any kind are taken as they were typed, to the last', async () => {
  const typed = ` É🐪 ${'x'.repeat(194)}Y`
  const taken = typedPassword().parse(typed)
  expect(taken).toBe(typed)
  expect(typedPassword().safeParse(`${typed}${'x'.repeat(4)}`).success).toBe(false)
  const stored = await hashPassword(taken)
  expect(await isPassword(taken, stored)).toBe(true)
  for (const near of [taken.slice(0, -1), taken.trim(), taken.toLowerCase(), `${taken} `])
    expect(await isPassword(near, stored)).toBe(false)
})
