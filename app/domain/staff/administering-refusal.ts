import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'

export type AdministeringRefusal =
  'not-your-role' | 'own-account' | 'last-administrator' | 'last-lead' | 'supervisor-not-lead'

type Person = { id: string; role: Role }

/** Accounts of the same role that could still do its work. */
export type OthersOfRole = { administrators: number; leads: number }

/** Why this actor may not disable this account. The last administrator stays, and nobody shuts out themselves. */
export function disablingRefusal(actor: Person, person: Person, others: Pick<OthersOfRole, 'administrators'>) {
  return takingAwayRefusal(actor, person, others.administrators)
}

/**
 * Why this actor may not give this person this role; words may be changed on one's own account, the role may not. The
 * last lead stays one, or nobody approves above the ceiling; their account can still be disabled.
 */
export function roleRefusal(actor: Person, person: Person, role: Role, others: OthersOfRole) {
  if (person.role === role) return mayEver(actor.role, 'people.administer') ? null : 'not-your-role'
  const refusal = takingAwayRefusal(actor, person, others.administrators)
  return refusal ?? (person.role === 'lead' && others.leads === 0 ? 'last-lead' : null)
}

/** A supervisor is a lead who can sign in, and somebody else. */
export function supervisorRefusal(
  personId: string,
  supervisor: (Person & { disabled: boolean }) | null,
): AdministeringRefusal | null {
  if (!supervisor) return null
  const fit = supervisor.role === 'lead' && !supervisor.disabled && supervisor.id !== personId
  return fit ? null : 'supervisor-not-lead'
}

function takingAwayRefusal(actor: Person, person: Person, otherAdministrators: number): AdministeringRefusal | null {
  if (!mayEver(actor.role, 'people.administer')) return 'not-your-role'
  if (actor.id === person.id) return 'own-account'
  return person.role === 'administrator' && otherAdministrators === 0 ? 'last-administrator' : null
}
