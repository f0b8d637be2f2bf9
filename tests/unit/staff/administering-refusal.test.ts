import { expect, test } from 'vitest'
import { disablingRefusal, roleRefusal, supervisorRefusal } from '~/domain/staff/administering-refusal'

const admin = { id: 'admin', role: 'administrator' as const }
const other = { id: 'other', role: 'administrator' as const }
const officer = { id: 'officer', role: 'officer' as const }
const lead = { id: 'lead', role: 'lead' as const, disabled: false }
const nobodyElse = { administrators: 0, leads: 0 }
const oneMore = { administrators: 1, leads: 1 }

test('an administrator closes any account but the own and the last administrator', () => {
  expect(disablingRefusal(admin, officer, nobodyElse)).toBeNull()
  expect(disablingRefusal(admin, admin, oneMore)).toBe('own-account')
  expect(disablingRefusal(admin, other, nobodyElse)).toBe('last-administrator')
  expect(disablingRefusal(admin, other, oneMore)).toBeNull()
  expect(disablingRefusal(officer, other, oneMore)).toBe('not-your-role')
})

test('the same guards a change of role; keeping the role is free', () => {
  expect(roleRefusal(admin, admin, 'administrator', nobodyElse)).toBeNull()
  expect(roleRefusal(admin, admin, 'lead', oneMore)).toBe('own-account')
  expect(roleRefusal(admin, other, 'lead', nobodyElse)).toBe('last-administrator')
  expect(roleRefusal(admin, officer, 'tutor', nobodyElse)).toBeNull()
  expect(roleRefusal(officer, officer, 'officer', oneMore)).toBe('not-your-role')
})

test('the last lead stays one, and can be shut out all the same', () => {
  expect(roleRefusal(admin, lead, 'tutor', { administrators: 1, leads: 0 })).toBe('last-lead')
  expect(roleRefusal(admin, lead, 'tutor', { administrators: 0, leads: 1 })).toBeNull()
  expect(roleRefusal(admin, lead, 'lead', nobodyElse)).toBeNull()
  expect(disablingRefusal(admin, lead, nobodyElse)).toBeNull()
})

test('a supervisor is a lead who can sign in and is somebody else', () => {
  expect(supervisorRefusal('officer', null)).toBeNull()
  expect(supervisorRefusal('officer', lead)).toBeNull()
  expect(supervisorRefusal('lead', lead)).toBe('supervisor-not-lead')
  expect(supervisorRefusal('officer', { ...lead, disabled: true })).toBe('supervisor-not-lead')
  expect(supervisorRefusal('officer', { ...admin, disabled: false })).toBe('supervisor-not-lead')
})
