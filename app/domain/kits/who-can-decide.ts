import type { KitThresholds } from './approvals-needed'
import type { KitDecider, PendingKit } from './kit-decision'
import { kitRefusal } from './kit-decision'

/** The ids of those who could approve this kit as it stands, in the order given: "Aïchatou or Moussa can decide it". */
export function whoCanDecide(kit: PendingKit, people: readonly KitDecider[], thresholds: KitThresholds): string[] {
  const verdict = { outcome: 'approved', contentHash: kit.contentHash } as const
  return people.filter((person) => kitRefusal(kit, verdict, person, thresholds) === null).map(({ id }) => id)
}
