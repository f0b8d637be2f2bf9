import { expect, test } from 'vitest'
import { endedSessionCookie, hashOfToken, newToken, sessionCookie, tokenOf } from '~/server/session-cookie.server'

test('a token has 256 random bits, and no two are the same', () => {
  const tokens = Array.from({ length: 1000 }, newToken)
  expect(tokens.every((token) => Buffer.from(token, 'base64url').length === 32)).toBe(true)
  expect(new Set(tokens).size).toBe(1000)
})

test('its cookie is for this host alone, out of reach of scripts and of forms elsewhere, and ends with the browser', () => {
  const token = newToken()
  expect(sessionCookie(token)).toBe(`__Host-komawa=${token}; Path=/; HttpOnly; Secure; SameSite=Lax`)
  expect(endedSessionCookie()).toBe('__Host-komawa=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0')
})

test('it is read back as it was, beside other cookies, and its hash does not give it away', () => {
  const token = newToken()
  const headers = { Cookie: `other=1; __Host-komawa=${token}; last=2` }
  expect(tokenOf(new Request('http://localhost/', { headers }))).toBe(token)
  expect(tokenOf(new Request('http://localhost/', { headers: { Cookie: 'komawa=1' } }))).toBeNull()
  expect(hashOfToken(token)).toMatch(/^[\w-]{43}$/)
  expect(hashOfToken(token)).not.toContain(token)
})
