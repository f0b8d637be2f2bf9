import { expect, test } from 'vitest'
import { witnessRefusal } from '~/domain/kits/witness-refusal'

const hands = { delivererNames: ['Rabi Djibo', 'mentor2'], caregiverName: 'Hadiza Moussa' } as const

test.each<[string, string | null]>([
  ['Issoufou Garba', null],
  ['Le chef du village', null],
  ['Moussa Garba', null],
  ['Rabiou Djibo Maman, chef de quartier', null],
  ['Rabi Djibo', 'witness-is-deliverer'],
  ['DJIBO, Rabi (mentore)', 'witness-is-deliverer'],
  ['RabiDjibo', 'witness-is-deliverer'],
  ['Rabi-Djibo.', 'witness-is-deliverer'],
  ['mentor2', 'witness-is-deliverer'],
  ['Mentor 2', 'witness-is-deliverer'],
  ['hadizamoussa', 'witness-is-caregiver'],
  ['R. Djibo', 'witness-too-near'],
  ['Rаbi Djibo', 'witness-is-deliverer'],
  ['Rаbі Djіbо', 'witness-is-deliverer'],
  ['Hаdіzа Мοussа', 'witness-is-caregiver'],
  ['Rabi Djibbo', 'witness-too-near'],
  ['Rabi', 'witness-too-near'],
  ['Djibo R', 'witness-too-near'],
  ['Hadizza Moussa', 'witness-too-near'],
  ['x', 'witness-unnamed'],
  ['.', 'witness-unnamed'],
  ['7 8', 'witness-unnamed'],
])('%s as witness: %s', (witness, refusal) => {
  expect(witnessRefusal(witness, hands)).toBe(refusal)
})
