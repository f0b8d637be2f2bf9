import type { Role } from '../access/roles'
import type { PendingKit } from './kit-decision'
import { kitRefusal } from './kit-decision'

export type PossibleDecider = {
  id: string
  role: Role
  /** The officers' ceiling that stands over them, whole XOF, inclusive; null while none is set. */
  ceiling: number | null
  /** The person declared a link to this family or supplier that the request does not carry yet. */
  declaredLink?: boolean
}

/** The ids of those who could approve this kit as it stands, in the order given: "Aïchatou or Moussa can decide it". */
export function whoCanDecide(kit: PendingKit, people: readonly PossibleDecider[]): string[] {
  const verdict = { outcome: 'approved', contentHash: kit.contentHash } as const
  return people
    .filter((person) => person.declaredLink !== true && kitRefusal(kit, verdict, person, person.ceiling) === null)
    .map(({ id }) => id)
}
