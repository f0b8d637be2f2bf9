import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { genesis, linkText } from '~/domain/audit/chain'
import { eventFault, linkFault, type StoredEvent, type StoredLink } from '~/domain/audit/chain-check'
import { digestText } from '~/domain/audit/digest-text'
import { canonicalJson } from '~/domain/text/canonical-json'

const subject = { kind: 'kit', id: 'kit-1' }

describe('an event', () => {
  test.each<[string, Partial<StoredEvent>, string | null]>([
    ['says what it said', {}, null],
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
    ['has another hash', { chainHash: genesis }, { kind: 'link-broken', position: 1 }],
    ['seals a changed event', { event: { ...event(), body: '{}' } }, { kind: 'body-changed', position: 1 }],
  ])('that %s', (_, changed, fault) => {
    const link = { position: 1, chainHash: sha256(linkText(genesis, 1, event().hash)), event: event(), ...changed }
    expect(linkFault({ position: 0, chainHash: genesis }, link, sha256)).toEqual(fault)
  })
})

test('the texts that hashes and signatures are taken of never change', () => {
  expect(linkText('a', 7, 'b')).toBe('komawa-chain-1\na\n7\nb')
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
