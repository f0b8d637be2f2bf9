import type { Role } from '../access/roles'

export type SessionWithdrawalRefusal = 'session-of-another' | 'session-withdrawn'

/**
 * Why a session may not be withdrawn, or null: who logged it withdraws it, else an officer with a child in the group;
 * once. Source: docs/programme-rules.md §10.
 */
export function sessionWithdrawalRefusal(
  { heldById, withdrawnAt }: { heldById: string; withdrawnAt: Date | null },
  person: { id: string; role: Role },
): SessionWithdrawalRefusal | null {
  if (withdrawnAt !== null) return 'session-withdrawn'
  return heldById === person.id || person.role === 'officer' ? null : 'session-of-another'
}
