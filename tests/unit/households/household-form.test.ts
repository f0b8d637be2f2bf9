import { parseWithZod } from '@conform-to/zod/v4'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { registerHouseholdForm } from '~/features/households/household-form'

const today = '2026-11-19'

test('spare rows are no members, and what was typed arrives clean', () => {
  const form = parsed({ ...whole(), 'members[5].id': uuidv7(), village: '  Ƙwarin Gao ', languages: ['ha', 'fr'] })
  expect(form.status).toBe('success')
  if (form.status !== 'success') return
  expect(form.value.members.map(({ givenName, age }) => [givenName, age])).toEqual([
    ['Hadiza', 34],
    ['Zeinabou', undefined],
  ])
  expect(form.value).toMatchObject({ village: 'Ƙwarin Gao', languages: ['ha', 'fr'], place: 'NE007005008' })
})

test('everything that is wrong is said at once, each at its field', () => {
  const { error } = parsed({
    ...whole(),
    place: 'NE007',
    reunifiedOn: '2026-11-20',
    riskLevel: 'extreme',
    contactAnsweredBy: 'relative',
    'members[1].birthDate': '2026-02-30',
    'members[3].id': uuidv7(),
    'members[3].givenName': 'Sani\0',
  })
  expect(error).toEqual({
    place: ['households.error.place'],
    reunifiedOn: ['households.error.future'],
    riskLevel: ['form.choose'],
    contactMayBeSaid: ['households.error.contactSay'],
    contactWhen: ['households.error.contactTime'],
    contactPhone: ['households.error.phone-missing'],
    'members[1].birthDate': ['form.dateUnreadable'],
    'members[3].givenName': ['form.unreadable'],
    'members[3].sex': ['form.choose'],
    'members[3].relation': ['form.choose'],
    'members[3].age': ['households.error.birth'],
  })
})

test('a return lies within the time of the programme', () => {
  for (const field of ['reunifiedOn', 'members[0].returnedOn'] as const) {
    expect(parsed({ ...whole(), [field]: '2014-12-31' }).error).toEqual({
      [field]: ['households.error.returnTooEarly'],
    })
    expect(parsed({ ...whole(), [field]: '2015-01-01' }).status).toBe('success')
  }
})

test('a note alone is no safe contact', () => {
  expect(Object.keys(parsed({ ...whole(), contactNote: 'Passer le soir' }).error ?? {})).toEqual([
    'contactAnsweredBy',
    'contactMayBeSaid',
    'contactWhen',
    'contactPhone',
  ])
})

test('an empty roster and an impossible one are refused at a row', () => {
  const spouseOnly = { ...whole(), 'members[0].relation': 'spouse' }
  expect(parsed(spouseOnly).error).toEqual({
    'members[0].relation': ['refused.no-head'],
  })
  const rowless = Object.fromEntries(Object.entries(whole()).filter(([name]) => !name.startsWith('members')))
  expect(parsed(rowless).error).toEqual({ 'members[0].givenName': ['households.error.roster'] })
})

test('a birth that cannot be is refused at its row', () => {
  const row = { ...whole(), 'members[1].age': '20', 'members[1].returnedOn': '2016-03-01' }
  expect(parsed(row).error).toEqual({
    'members[1].age': ['households.error.agesDiffer'],
    'members[1].returnedOn': ['households.error.beforeBirth'],
  })
})

test('a name has a letter of some script', () => {
  for (const typed of ['-1', '0000-00-00', '🙂'])
    expect(parsed({ ...whole(), 'members[0].givenName': typed, 'members[1].familyName': typed }).error).toEqual({
      'members[0].givenName': ['form.nameWithoutLetter'],
      'members[1].familyName': ['form.nameWithoutLetter'],
    })
  for (const typed of ['Ƙwarya', 'مريم', 'É'])
    expect(parsed({ ...whole(), 'members[0].givenName': typed }).error).toBeNull()
})

test('nobody can be called, or a number is needed', () => {
  const contact = { contactAnsweredBy: 'relative', contactMayBeSaid: 'greetingOnly', contactWhen: 'evening' }
  expect(parsed({ ...whole(), ...contact }).error).toEqual({ contactPhone: ['households.error.phone-missing'] })
  expect(parsed({ ...whole(), ...contact, contactPhone: 'chez Ali' }).error).toEqual({
    contactPhone: ['households.error.phone-unreadable'],
  })
  expect(parsed({ ...whole(), ...contact, contactAnsweredBy: 'nobody' }).status).toBe('success')
})

test('a phone number that cannot be read is refused at its field and stops nothing else', () => {
  const contact = { contactAnsweredBy: 'relative', contactMayBeSaid: 'greetingOnly', contactWhen: 'evening' }
  for (const contactPhone of ['a\0b', ['90000000', '91000000']])
    expect(parsed({ ...whole(), ...contact, contactPhone }).error).toEqual({ contactPhone: ['form.unreadable'] })
})

test('too long, hostile and right-to-left words are kept or refused, never cut', () => {
  expect(parsed({ ...whole(), village: 'x'.repeat(81) }).error).toEqual({ village: ['form.tooLong'] })
  for (const village of ['<script>alert(1)</script>', '"\'`;--', 'مرياح', '🙂'])
    expect(parsed({ ...whole(), village }), village).toMatchObject({ status: 'success', value: { village } })
})

function whole(): Record<string, string | string[]> {
  const mother = uuidv7()
  return {
    id: uuidv7(),
    place: 'NER007005008',
    languages: 'ha',
    riskLevel: 'low',
    'members[0].id': mother,
    'members[0].givenName': 'Hadiza',
    'members[0].familyName': '',
    'members[0].sex': 'female',
    'members[0].relation': 'head',
    'members[0].age': '34',
    'members[0].caregiver': 'on',
    'members[1].id': uuidv7(),
    'members[1].givenName': 'Zeinabou',
    'members[1].sex': 'female',
    'members[1].relation': 'child',
    'members[1].birthDate': '2016-03-02',
    'members[1].motherId': mother,
    'members[2].id': uuidv7(),
    'members[2].givenName': '',
    'members[2].sex': '',
  }
}

function parsed(fields: Record<string, string | string[]>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  const submission = parseWithZod(body, { schema: registerHouseholdForm(today) })
  const error = submission.status === 'success' ? null : submission.error
  return { ...submission, error: error && Object.fromEntries(Object.entries(error).filter(([, messages]) => messages)) }
}
