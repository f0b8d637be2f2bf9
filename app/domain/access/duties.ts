import { mayEver, type Action } from './rights'
import { ROLES, type Role } from './roles'

/** The steps of a kit's way, in their order, with the right that each needs. Source: docs/programme-rules.md §21. */
const kitSteps = {
  request: 'kit.request',
  approve: 'kit.decide',
  secondApproval: 'kit.decide',
  committee: 'committee.record',
  choose: 'procurement.record',
  receive: 'procurement.record',
  pay: 'payment.record',
  refund: 'payment.record',
  handOver: 'kit.deliver',
  issueClass: 'supplies.issue',
  verify: 'kit.verify',
  verifyClass: 'supplies.verify',
  takeBack: 'stock.record',
  decideLoss: 'loss.decide',
} as const satisfies Record<string, Action>

/** What stands behind every kit: the stores, suppliers, money and rules, each with the right that it needs. */
const officeSteps = {
  store: 'stock.record',
  reportGone: 'stock.record',
  confirmGone: 'stock.decideLoss',
  registerSupplier: 'supplier.record',
  askLifting: 'supplier.read',
  liftTie: 'supplier.liftTie',
  proposeMove: 'fund.record',
  confirmMove: 'fund.decide',
  proposePrices: 'settings.edit',
  confirmPrices: 'ceiling.propose',
  proposeSetting: 'ceiling.propose',
  confirmSetting: 'ceiling.set',
  nameStandIn: 'delegation.record',
  openAccount: 'people.administer',
} as const satisfies Record<string, Action>

export const dutySteps = { ...kitSteps, ...officeSteps }

export type DutyStep = keyof typeof dutySteps
export const dutyStepCodes = Object.keys(dutySteps) as DutyStep[]

/** The two tables: on a kit's way, and behind it. */
export const dutyAreas = {
  kit: Object.keys(kitSteps) as DutyStep[],
  office: Object.keys(officeSteps) as DutyStep[],
}

/** Two steps on one kit, or on one thing, that the rules never let one person take. */
export const separatedDuties: readonly (readonly [DutyStep, DutyStep])[] = [
  ['request', 'approve'],
  ['request', 'secondApproval'],
  ['approve', 'secondApproval'],
  ['request', 'committee'],
  ['request', 'choose'],
  ['approve', 'choose'],
  ['request', 'pay'],
  ['approve', 'pay'],
  ['receive', 'pay'],
  ['request', 'handOver'],
  ['approve', 'handOver'],
  ['handOver', 'pay'],
  ['handOver', 'verify'],
  ['handOver', 'takeBack'],
  ['request', 'decideLoss'],
  ['handOver', 'decideLoss'],
  ['pay', 'refund'],
  ['request', 'issueClass'],
  ['approve', 'issueClass'],
  ['issueClass', 'pay'],
  ['issueClass', 'verifyClass'],
  ['issueClass', 'takeBack'],
  ['issueClass', 'decideLoss'],
  ['reportGone', 'confirmGone'],
  ['askLifting', 'liftTie'],
  ['proposeMove', 'confirmMove'],
  ['proposePrices', 'confirmPrices'],
  ['proposeSetting', 'confirmSetting'],
]

/** Two steps that one person can take, and that somebody should look at: nothing in the rules parts them. */
export const watchedDuties: readonly (readonly [DutyStep, DutyStep])[] = [
  ['committee', 'approve'],
  ['choose', 'receive'],
  ['choose', 'pay'],
  ['receive', 'store'],
  ['receive', 'confirmGone'],
  ['registerSupplier', 'choose'],
  ['approve', 'confirmMove'],
  ['openAccount', 'confirmSetting'],
]

/** Which steps on the same kit whoever took this one cannot take. */
export function neverWith(step: DutyStep): DutyStep[] {
  return separatedDuties.flatMap(([one, other]) => (one === step ? [other] : other === step ? [one] : []))
}

export function rolesOfStep(step: DutyStep): Role[] {
  return ROLES.filter((role) => mayEver(role, dutySteps[step]))
}

/** Somebody who can sign in today, with the roles of those in whose place they stand. */
export type DutyPerson = { id: string; role: Role; standsFor: readonly Role[] }

/** Only decisions are taken in another's place. */
export function canDo(person: DutyPerson, step: DutyStep): boolean {
  const action = dutySteps[step]
  if (mayEver(person.role, action)) return true
  return action === 'kit.decide' && person.standsFor.some((role) => mayEver(role, action))
}

export type DutyFinding =
  /** Nobody can take this step. */
  | { kind: 'nobody'; step: DutyStep }
  /** Two steps that two people take, and one person is the only one for both: the second is blocked. */
  | { kind: 'blocked'; steps: readonly [DutyStep, DutyStep]; personId: string }
  /** Two steps that these people could both take on one kit. */
  | { kind: 'both'; steps: readonly [DutyStep, DutyStep]; personIds: string[] }
  /** Decides in another's place as well as in their own. */
  | { kind: 'twoRoles'; personId: string }

/** Where one person could do too much, or nobody is left, with the accounts as they are today. */
export function dutyFindings(people: readonly DutyPerson[]): DutyFinding[] {
  const able = (step: DutyStep) => people.filter((person) => canDo(person, step)).map(({ id }) => id)
  const nobody = dutyStepCodes.filter((step) => able(step).length === 0)
  const blocked = separatedDuties.flatMap((steps) => {
    const [one, other] = [able(steps[0]), able(steps[1])]
    const [personId] = one
    return one.length === 1 && other.length === 1 && personId !== undefined && personId === other[0]
      ? [{ kind: 'blocked' as const, steps, personId }]
      : []
  })
  const both = watchedDuties.flatMap((steps) => {
    const second = new Set(able(steps[1]))
    const personIds = able(steps[0]).filter((id) => second.has(id))
    return personIds.length > 0 ? [{ kind: 'both' as const, steps, personIds }] : []
  })
  return [
    ...nobody.map((step) => ({ kind: 'nobody' as const, step })),
    ...blocked,
    ...both,
    ...people
      .filter(({ standsFor }) => standsFor.length > 0)
      .map(({ id }) => ({ kind: 'twoRoles' as const, personId: id })),
  ]
}
