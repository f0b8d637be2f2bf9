import { expect, test } from 'vitest'
import { answerDeadline } from '~/domain/concerns/answer-deadline'
import { actRefusal, raisingRefusal } from '~/domain/concerns/concern-refusal'
import { concernState } from '~/domain/concerns/concern-state'
import { endedOn, focalPointRefusal, isFocalPointOn } from '~/domain/concerns/focal-point-refusal'
import { keysOfBearer, keysOfName, keysOfText } from '~/domain/concerns/name-words'

const raisedAt = new Date('2026-11-19T09:00:00Z')

test.each([
  ['in danger, by default', true, null, null, '2026-11-20T09:00:00.000Z'],
  ['otherwise, by default', false, null, null, '2026-11-22T09:00:00.000Z'],
  ['in danger, as it was set', true, 6, 48, '2026-11-19T15:00:00.000Z'],
  ['otherwise, as it was set', false, 6, 48, '2026-11-21T09:00:00.000Z'],
])('%s: somebody answers by then', (_, inDanger, danger, otherwise, by) => {
  expect(answerDeadline(raisedAt, inDanger, { inDanger: danger, otherwise }).toISOString()).toBe(by)
})

test.each([
  ['the day it begins', '2026-11-19', true],
  ['the day before', '2026-11-18', false],
  ['the last day', '2026-11-30', true],
  ['the day after', '2026-12-01', false],
])('a focal point reads on %s: %s %s', (_, day, reads) => {
  expect(isFocalPointOn({ fromOn: '2026-11-19', untilOn: '2026-11-30' }, day)).toBe(reads)
})

test('one who is ended today reads nothing today', () => {
  const untilOn = endedOn('2026-11-19')
  expect(isFocalPointOn({ fromOn: '2026-11-01', untilOn }, '2026-11-19')).toBe(false)
})

const free = { self: false, disabled: false, others: [] }
test.each([
  ['from today on', { fromOn: '2026-11-19', untilOn: null }, free, null],
  ['from yesterday on', { fromOn: '2026-11-18', untilOn: null }, free, 'focal-dates'],
  ['to an end before the beginning', { fromOn: '2026-11-20', untilOn: '2026-11-19' }, free, 'focal-dates'],
  ['who names it', { fromOn: '2026-11-19', untilOn: null }, { ...free, self: true }, 'focal-yourself'],
  ['whose account is closed', { fromOn: '2026-11-19', untilOn: null }, { ...free, disabled: true }, 'focal-disabled'],
  [
    'who is one already',
    { fromOn: '2026-11-20', untilOn: null },
    { ...free, others: [{ fromOn: '2026-01-01', untilOn: null }] },
    'focal-already',
  ],
  [
    'who was one before',
    { fromOn: '2026-11-20', untilOn: null },
    { ...free, others: [{ fromOn: '2026-01-01', untilOn: '2026-11-19' }] },
    null,
  ],
])('naming somebody %s', (_, span, person, refusal) => {
  expect(focalPointRefusal(span, person, '2026-11-19')).toBe(refusal)
})

test.each([
  ['Ƙane MAÏDAWA', 'kane maïdawa'],
  ['Hadjara', 'Hadjira'],
  ['Hadjara', 'Hajara'],
  ['Hadjara', 'Hadijara'],
  ['Issa', 'Issah'],
  ['Hadjara', 'Had jara'],
  ['officer3', 'officer 3'],
  ['officer3', 'the officier 3'],
])('%s is recognised as %s, as a name and in words', (name, typed) => {
  const known = new Set(keysOfName(name))
  expect(keysOfName(typed).some((key) => known.has(key))).toBe(true)
  expect(keysOfText(`Je pense que ${typed} l’a vu`).some((key) => known.has(key))).toBe(true)
})

test('everyday words are nobody', () => {
  const known = new Set(keysOfName('Hadjara Issa officer3'))
  const said = 'Un jour, ici aussi, il est passé avec un officier. She is a girl, he is at home.'
  expect(keysOfText(said).filter((key) => known.has(key))).toEqual([])
  expect(keysOfName('de la')).toEqual([])
})

test.each([
  [null, null, 'received'],
  [raisedAt, null, 'beingHandled'],
  [raisedAt, raisedAt, 'closed'],
])('taken up %s and closed %s is %s', (takenUpAt, closedAt, state) => {
  expect(concernState({ takenUpAt, closedAt })).toBe(state)
})

test('since a day to come is refused, since today is not', () => {
  expect(raisingRefusal({ since: '2026-11-20' }, '2026-11-19')).toBe('concern-in-the-future')
  expect(raisingRefusal({ since: '2026-11-19' }, '2026-11-19')).toBeNull()
})

const seen = { kind: 'childSeen', doneOn: '2026-11-19', referredTo: null }
test.each([
  ['today', seen, false, null],
  ['tomorrow', { ...seen, doneOn: '2026-11-20' }, false, 'concern-act-in-the-future'],
  ['on a closed worry', seen, true, 'concern-closed'],
  ['a referral to nowhere', { ...seen, kind: 'referred' }, false, 'concern-referred-where'],
  ['a referral', { ...seen, kind: 'referred', referredTo: 'police' }, false, null],
])('an act %s', (_, act, closed, refusal) => {
  expect(actRefusal(act, { closed }, '2026-11-19')).toBe(refusal)
})

test('who was named while s and z were two sounds is recognised still', () => {
  expect(keysOfBearer('Hadiza')).toEqual(expect.arrayContaining(['adiza', '+dz-', ...keysOfName('Hadisa')]))
})
