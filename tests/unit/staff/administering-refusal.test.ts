import { expect, test } from 'vitest'
import { disablingRefusal, roleRefusal, supervisorRefusal } from '~/domain/staff/administering-refusal'

const admin = { id: 'admin', role: 'administrator' as const }
const other = { id: 'other', role: 'administrator' as const }
const officer = { id: 'officer', role: 'officer' as const }
const lead = { id: 'lead', role: 'lead' as const, disabled: false }

test('an administrator closes any account but the own and the last administrator', () => {
  expect(disablingRefusal(admin, officer, 0)).toBeNull()
  expect(disablingRefusal(admin, admin, 1)).toBe('own-account')
  expect(disablingRefusal(admin, other, 0)).toBe('last-administrator')
  expect(disablingRefusal(admin, other, 1)).toBeNull()
  expect(disablingRefusal(officer, other, 1)).toBe('not-your-role')
})

test('the same guards a change of role; keeping the role is free', () => {
  expect(roleRefusal(admin, admin, 'administrator', 0)).toBeNull()
  expect(roleRefusal(admin, admin, 'lead', 1)).toBe('own-account')
  expect(roleRefusal(admin, other, 'lead', 0)).toBe('last-administrator')
  expect(roleRefusal(admin, officer, 'tutor', 0)).toBeNull()
  expect(roleRefusal(officer, officer, 'officer', 1)).toBe('not-your-role')
})

test('a supervisor is a lead who can sign in and is somebody else', () => {
  expect(supervisorRefusal('officer', null)).toBeNull()
  expect(supervisorRefusal('officer', lead)).toBeNull()
  expect(supervisorRefusal('lead', lead)).toBe('supervisor-not-lead')
  expect(supervisorRefusal('officer', { ...lead, disabled: true })).toBe('supervisor-not-lead')
  expect(supervisorRefusal('officer', { ...admin, disabled: false })).toBe('supervisor-not-lead')
})
