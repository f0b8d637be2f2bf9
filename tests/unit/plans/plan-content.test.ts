import { describe, expect, test } from 'vitest'
import { planContent, planDependencies, type PlanPeople } from '~/domain/plans/plan-content'
import { evidenceByHand } from '~/domain/plans/recorded-by-hand'
import { plannedDateRefusal } from '~/domain/plans/planned-date-refusal'
import { whoFollows } from '~/domain/plans/who-follows'

const start = { returnedOn: '2026-09-01', risk: 'medium', agreedOn: null } as const
const people: PlanPeople = {
  caregivers: ['first', 'second'],
  children: [
    { id: 'son', motherId: 'second' },
    { id: 'daughter', motherId: null },
  ],
  birthCertificateFor: ['daughter'],
}
const content = planContent(start, people)

describe('a plan', () => {
  test('has the household’s steps once and a set for each caregiver and child', () => {
    const count = (code: string) => content.filter((row) => row.code === code).length
    expect(['M0', 'M1', 'F6', 'H4', 'X'].map(count)).toEqual([1, 1, 1, 1, 1])
    expect(['M2', 'M8', 'C1', 'C6', 'feesDue'].map(count)).toEqual([2, 2, 2, 2, 2])
    expect([count('birthCertificate'), count('F7')]).toEqual([1, 0])
  })

  test('has monthly contacts at high risk', () => {
    const codes = planContent({ ...start, risk: 'high' }, people).map(({ code }) => code)
    expect(codes.filter((code) => /^F\d+$/.test(code))).toHaveLength(13)
  })

  test('follows the day it was agreed', () => {
    const agreed = planContent({ ...start, agreedOn: '2026-09-11' }, people)
    expect(agreed.find(({ code }) => code === 'M2')?.plannedOn).toBe('2026-11-10')
    expect(content.find(({ code }) => code === 'M2')?.plannedOn).toBe('2026-11-30')
  })

  test('without caregivers has no fees that a kit would pay', () => {
    expect(planContent(start, { ...people, caregivers: [] }).some(({ code }) => code === 'feesDue')).toBe(false)
  })
})

describe('what depends on what', () => {
  const rows = content.map((row) => ({ ...row, id: `${row.code}-${row.personId ?? 'all'}` }))
  const dependencies = planDependencies(rows, people)

  test('a child’s fees wait for the mother’s kit, else for the first caregiver’s', () => {
    const fees = dependencies.filter(({ code }) => code === 'M4-feesDue')
    expect(fees.map(({ fromId, toId }) => [fromId, toId])).toEqual([
      ['M4-second', 'feesDue-son'],
      ['M4-first', 'feesDue-daughter'],
    ])
    expect(fees.map(({ deadlineOn }) => deadlineOn)).toEqual(['2027-09-15', '2027-09-15'])
  })

  test('each caregiver’s kit waits for the household’s baseline, the child’s enrolment for its certificate', () => {
    const pairs = dependencies.map(({ fromId, toId }) => `${fromId} ${toId}`)
    expect(pairs).toContain('H1-all M4-first')
    expect(pairs).toContain('H1-all M4-second')
    expect(pairs).toContain('birthCertificate-daughter C1-daughter')
    expect(pairs.some((pair) => pair.includes('birthCertificate-son'))).toBe(false)
  })
})

test('a planned date reaches from the return to sixty months after it', () => {
  expect(plannedDateRefusal('2026-08-31', '2026-09-01')).toBe('before-the-return')
  expect(plannedDateRefusal('2026-09-01', '2026-09-01')).toBeNull()
  expect(plannedDateRefusal('2031-09-01', '2026-09-01')).toBeNull()
  expect(plannedDateRefusal('2031-09-02', '2026-09-01')).toBe('date-too-far')
  expect(plannedDateRefusal('2027-02-30', '2026-09-01')).toBe('date-unreadable')
})

test('an own step is recorded by hand; a contact, a kit and the closure are not', () => {
  expect(evidenceByHand('F1')).toEqual([])
  expect(evidenceByHand('birthCertificate')).toContain('paperSeen')
  expect(evidenceByHand('M4')).toEqual([])
  expect(evidenceByHand('X')).toEqual([])
})

test('children of six are proposed for a first plan, five-year-olds are not', () => {
  const child = { caregiver: false, under18: true, left: false }
  const family = [
    { id: 'mother', caregiver: true, under18: false, age: 30, left: false },
    { ...child, id: 'five', age: 5 },
    { ...child, id: 'six', age: 6 },
  ]
  expect(whoFollows(family, [])).toEqual({ caregiverIds: ['mother'], childIds: ['six'], birthCertificateFor: [] })
  const inPlan = [{ code: 'C1', personId: 'five', completedOn: null }]
  expect(whoFollows(family, inPlan)).toMatchObject({ caregiverIds: [], childIds: ['five'] })
})
