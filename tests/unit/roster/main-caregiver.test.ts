import { expect, test } from 'vitest'
import { mainCaregiver } from '~/domain/roster/main-caregiver'

const someone = { caregiver: false, relation: 'child', absentOn: null, leftHouseholdOn: null }
const father = { ...someone, id: '1', relation: 'head', caregiver: true, absentOn: '2026-01-01' }
const mother = { ...someone, id: '2', relation: 'spouse', caregiver: true }
const second = { ...someone, id: '3', relation: 'secondWife', caregiver: true }
const child = { ...someone, id: '4' }

test('a household is called after the caregiver who lives there and was registered first', () => {
  expect(mainCaregiver([child, second, mother, father])?.id).toBe('2')
  expect(mainCaregiver([father, child])?.id).toBe('1')
  expect(mainCaregiver([{ ...mother, leftHouseholdOn: '2026-02-01' }, second])?.id).toBe('3')
})

test('without a caregiver it is the head, then the first member, then nobody', () => {
  expect(mainCaregiver([child, { ...father, caregiver: false }])?.id).toBe('1')
  expect(mainCaregiver([child])?.id).toBe('4')
  expect(mainCaregiver([])).toBeNull()
})
