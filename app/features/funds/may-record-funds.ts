import { mayEver } from '~/domain/access/rights'
import type { Role } from '~/domain/access/roles'
import { Refused } from '~/domain/refused'

/** @throws {Refused} 403 */
export function mayRecordFunds(actor: { role: Role }) {
  if (!mayEver(actor.role, 'fund.record')) throw new Refused('not-your-role', 403)
}
