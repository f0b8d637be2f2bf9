import { expect, test } from 'vitest'
import { moveAnswerRefusal } from '~/domain/funds/move-refusal'
import { refunderRefusal } from '~/domain/payments/payment-refusal'
import { tieLiftingRefusal } from '~/domain/procurement/tie-lifting'
import { decisionRefusal } from '~/domain/settings/setting-refusal'
import { stockLossRefusal } from '~/domain/stock/stock-loss'
import { canDo, dutyFindings, dutyStepCodes, neverWith, rolesOfStep, type DutyPerson } from '~/domain/access/duties'

const person = (id: string, role: DutyPerson['role'], standsFor: DutyPerson['standsFor'] = []): DutyPerson => ({
  ...{ id, role, standsFor },
})
const office = [
  person('lead', 'lead'),
  person('o1', 'officer'),
  person('o2', 'officer'),
  person('m', 'mentor'),
  person('l1', 'logistics'),
  person('l2', 'logistics'),
  person('a1', 'administrator'),
  person('a2', 'administrator'),
]

test('every step has a role', () => {
  for (const step of dutyStepCodes) expect(rolesOfStep(step), step).not.toEqual([])
})

test('whoever asks takes none of the later steps that are parted from it', () => {
  expect(neverWith('request')).toEqual([
    ...['approve', 'secondApproval', 'committee', 'choose', 'pay', 'handOver', 'decideLoss', 'issueClass'],
  ])
  expect(neverWith('pay')).toEqual(['request', 'approve', 'receive', 'handOver', 'refund', 'issueClass'])
})

test('an office with two buyers is shown what one of them could do alone', () => {
  expect(dutyFindings(office)).toEqual([
    { kind: 'both', steps: ['committee', 'approve'], personIds: ['lead'] },
    { kind: 'both', steps: ['choose', 'receive'], personIds: ['l1', 'l2'] },
    { kind: 'both', steps: ['choose', 'pay'], personIds: ['l1', 'l2'] },
    { kind: 'both', steps: ['receive', 'store'], personIds: ['l1', 'l2'] },
    { kind: 'both', steps: ['receive', 'confirmGone'], personIds: ['l1', 'l2'] },
    { kind: 'both', steps: ['registerSupplier', 'choose'], personIds: ['l1', 'l2'] },
    { kind: 'both', steps: ['approve', 'confirmMove'], personIds: ['lead'] },
    { kind: 'both', steps: ['openAccount', 'confirmSetting'], personIds: ['a1', 'a2'] },
  ])
})

test('one buyer alone cannot pay what they received', () => {
  const findings = dutyFindings(office.filter(({ id }) => id !== 'l2'))
  expect(findings).toContainEqual({ kind: 'blocked', steps: ['receive', 'pay'], personId: 'l1' })
})

test('without a buyer nobody buys, receives, pays or keeps the store', () => {
  const steps = dutyFindings(office.filter(({ role }) => role !== 'logistics')).flatMap((finding) =>
    finding.kind === 'nobody' ? [finding.step] : [],
  )
  expect(steps).toEqual(['choose', 'receive', 'pay', 'refund', 'takeBack', 'store', 'reportGone', 'registerSupplier'])
})

test('who stands in for another is named', () => {
  expect(dutyFindings([...office, person('o3', 'officer', ['lead'])])).toContainEqual({
    kind: 'twoRoles',
    personId: 'o3',
  })
  expect(canDo(person('m', 'mentor', ['lead']), 'approve')).toBe(true)
  expect(canDo(person('m', 'mentor', ['lead']), 'committee')).toBe(false)
})

const me = { id: 'me', role: 'administrator' as const }
const proposal = { proposedById: 'me', seenVersion: 1 }

test.each([
  ['reportGone', 'confirmGone', stockLossRefusal({ reportedById: 'me', answered: false }, me)],
  ['askLifting', 'liftTie', tieLiftingRefusal({ userId: 'me', tiedIds: [], answered: false }, me)],
  ['proposeMove', 'confirmMove', moveAnswerRefusal(me, proposal, 'confirmed')],
  ['proposeSetting', 'confirmSetting', decisionRefusal(me, proposal, 'confirmed', 1)],
  ['pay', 'refund', refunderRefusal({ id: 'me', role: 'logistics' }, { paidById: 'me', tiedIds: [] })],
] as const)('whoever took %s is refused %s by its rule, as the matrix says', (one, other, refusal) => {
  expect(refusal).not.toBeNull()
  expect(neverWith(one)).toContain(other)
})
