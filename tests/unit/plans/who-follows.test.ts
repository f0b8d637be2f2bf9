import { expect, test } from 'vitest'
import { whoFollows } from '~/domain/plans/who-follows'

const mother = { id: 'mother', caregiver: true, under18: false, age: 34, left: false }
const son = { id: 'son', caregiver: false, under18: true, age: 12, left: false }
const steps = [
  { code: 'M4', personId: 'mother', completedOn: null },
  { code: 'C1', personId: 'son', completedOn: null },
]

test('a revision proposes who is in the plan, and nobody who left the household', () => {
  expect(whoFollows([mother, son], steps)).toMatchObject({ caregiverIds: ['mother'], childIds: ['son'] })
  expect(whoFollows([mother, { ...son, left: true }], steps)).toMatchObject({ caregiverIds: ['mother'], childIds: [] })
  expect(whoFollows([{ ...mother, left: true }, son], [])).toMatchObject({ caregiverIds: [], childIds: ['son'] })
})
