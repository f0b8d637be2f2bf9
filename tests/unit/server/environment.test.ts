import { describe, expect, test } from 'vitest'
import { readEnvironment } from '~/server/environment.server'

const key = Buffer.alloc(32, 7).toString('base64')

test('nothing set is a server on this machine that starts empty', () => {
  expect(readEnvironment({}, [])).toMatchObject({ port: 3000, origin: 'http://localhost:3000', start: 'empty' })
})

test('an empty value counts as not set', () => {
  expect(readEnvironment({ PORT: '', KOMAWA_ORIGIN: '', DATABASE_URL: '' }, []).port).toBe(3000)
})

test('the command line outweighs KOMAWA_DEMO', () => {
  expect(readEnvironment({ KOMAWA_DEMO: '1' }, []).start).toBe('demo')
  expect(readEnvironment({ KOMAWA_DEMO: '1' }, ['--empty']).start).toBe('empty')
  expect(readEnvironment({ KOMAWA_DEMO: '0' }, ['--demo']).start).toBe('demo')
})

test.each(['https://komawa.example.org', 'https://komawa.example.org/', 'http://127.0.0.1:8080', 'http://[::1]:3000'])(
  '%s may be the public address',
  (address) => {
    expect(readEnvironment({ KOMAWA_ORIGIN: address }, []).origin).toBe(new URL(address).origin)
  },
)

test('a master key is read as 32 bytes', () => {
  expect(readEnvironment({ KOMAWA_MASTER_KEY: key }, []).masterKey).toHaveLength(32)
})

describe('a wrong value is named', () => {
  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['KOMAWA_ORIGIN', 'http://komawa.example.org'],
    ['KOMAWA_ORIGIN', 'http://localhost.example.org'],
    ['KOMAWA_ORIGIN', 'https://komawa.example.org/app'],
    ['KOMAWA_ORIGIN', 'ftp://localhost'],
    ['KOMAWA_ORIGIN', 'komawa'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['KOMAWA_MASTER_KEY', 'secret'],
    ['KOMAWA_MASTER_KEY', Buffer.alloc(31).toString('base64')],
    ['KOMAWA_DEMO', 'yes'],
    ['KOMAWA_LOG', 'loud'],
  ])('%s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value }, [])).toThrow(name)
  })
})
