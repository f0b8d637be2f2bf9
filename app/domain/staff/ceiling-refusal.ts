import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'
import type { CivilDate } from '../dates'

export type CeilingRefusal = 'not-your-role' | 'ceiling-in-the-past'

/** Why this ceiling cannot be set: what was decided on a day keeps the ceiling it had on that day. */
export function ceilingRefusal(actor: { role: Role }, validFrom: CivilDate, today: CivilDate): CeilingRefusal | null {
  if (!mayEver(actor.role, 'ceiling.set')) return 'not-your-role'
  return validFrom < today ? 'ceiling-in-the-past' : null
}
