import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { genesis, isSealedLate, linkText } from '~/domain/audit/chain'
import { eventFault, linkFault, type StoredEvent, type StoredLink } from '~/domain/audit/chain-check'
import { digestText } from '~/domain/audit/digest-text'
import { canonicalJson } from '~/domain/text/canonical-json'

const sealedAt = '2026-11-19T09:00:01.000Z'
const subject = { kind: 'kit', id: 'kit-1' }

describe('an event', () => {
  test.each<[string, Partial<StoredEvent>, string | null]>([
    ['says what it said', {}, null],
    ['cannot be read, with a hash that fits', { body: 'x', hash: sha256('x') }, 'body-changed'],
    ['has another text', { body: event().body.replace('kit.approved', 'kit.declined') }, 'body-changed'],
    ['has another moment beside its text', { at: '2026-11-19T09:00:00.001Z' }, 'row-changed'],
    ['has another author beside its text', { actorId: 'somebody' }, 'row-changed'],
    ['has another name beside its text', { action: 'kit.declined' }, 'row-changed'],
    ['is taken off its subject', { subjects: [] }, 'subjects-changed'],
    ['is put on another subject too', { subjects: [subject, { kind: 'kit', id: 'kit-2' }] }, 'subjects-changed'],
  ])('that %s', (_, changed, fault) => {
    expect(eventFault({ ...event(), ...changed }, sha256)).toBe(fault)
  })
})

describe('a link', () => {
  test.each<[string, Partial<StoredLink>, object | null]>([
    ['follows the one before it', {}, null],
    ['comes after a gap', { position: 2 }, { kind: 'gap', position: 1 }],
    ['has lost its event', { event: null }, { kind: 'event-missing', position: 1 }],
    ['was sealed at another moment', { sealedAt: '2026-11-19T09:00:02.000Z' }, { kind: 'link-broken', position: 1 }],
    ['has another hash', { chainHash: genesis }, { kind: 'link-broken', position: 1 }],
    ['seals a changed event', { event: { ...event(), body: '{}' } }, { kind: 'body-changed', position: 1 }],
  ])('that %s', (_, changed, fault) => {
    const link = {
      position: 1,
      chainHash: sha256(linkText(genesis, 1, event().hash, sealedAt)),
      event: event(),
      sealedAt,
      ...changed,
    }
    expect(linkFault({ position: 0, chainHash: genesis }, link, sha256)).toEqual(fault)
  })
})

test.each<[string, string, string | null, boolean]>([
  ['2026-11-19T09:00:00.000Z', '2026-11-19T09:00:01.000Z', null, false],
  ['2026-11-19T09:00:00.000Z', '2026-11-19T09:10:00.000Z', '2026-11-19T09:10:00.000Z', false],
  ['2026-11-19T09:00:00.000Z', '2026-11-19T09:10:00.001Z', null, true],
  ['2025-03-03T09:00:00.000Z', '2025-03-03T09:00:01.000Z', '2026-11-19T09:00:00.000Z', true],
])('a deed of %s that was sealed at %s after one of %s: late is %s', (at, sealed, before, late) => {
  expect(isSealedLate(at, sealed, before)).toBe(late)
})

test('the texts that hashes and signatures are taken of never change', () => {
  expect(linkText('a', 7, 'b', sealedAt)).toBe(`komawa-chain-2\na\n7\nb\n${sealedAt}`)
  expect(digestText({ day: '2026-11-19', position: 7, chainHash: 'a', writtenAt: '2026-11-19T09:00:00.000Z' })).toBe(
    '{"chainHash":"a","day":"2026-11-19","form":1,"kind":"komawa.digest","position":7,"writtenAt":"2026-11-19T09:00:00.000Z"}',
  )
})

function event(): StoredEvent {
  const row = { id: 'event-1', at: '2026-11-19T09:00:00.000Z', actorId: 'officer-1', action: 'kit.approved' }
  const { id, at, actorId, action } = row
  const body = canonicalJson({ v: 1, id, at, actor: actorId, action, subjects: [subject], details: {} })
  return { ...row, body, hash: sha256(body), subjects: [subject] }
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
