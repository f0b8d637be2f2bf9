import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'

export type DelivererRefusal =
  | 'not-approved'
  | 'deliverer-is-requester'
  | 'deliverer-is-approver'
  | 'deliverer-is-payer'
  | 'deliverer-is-linked'
  | 'not-a-deliverer'

/**
 * Why this person may not be asked to hand a kit over, or null. Requester, approver and deliverer are three people,
 * the deliverer paid nothing of it, and none of them declared a link to the family.
 * Source: docs/programme-rules.md §4 and §19.
 *
 * @param kit.askedByIds everybody who requested it, or wrote or submitted one of its versions
 * @param kit.approvedByIds everybody whose approval is in force; empty when none is
 */
export function delivererRefusal(
  kit: {
    askedByIds: readonly string[]
    approvedByIds: readonly string[]
    paidByIds: readonly string[]
    linkedPeople: readonly string[]
  },
  deliverer: { id: string; role: Role },
): DelivererRefusal | null {
  if (kit.approvedByIds.length === 0) return 'not-approved'
  if (kit.askedByIds.includes(deliverer.id)) return 'deliverer-is-requester'
  if (kit.approvedByIds.includes(deliverer.id)) return 'deliverer-is-approver'
  if (kit.paidByIds.includes(deliverer.id)) return 'deliverer-is-payer'
  if (kit.linkedPeople.includes(deliverer.id)) return 'deliverer-is-linked'
  return mayEver(deliverer.role, 'kit.deliver') ? null : 'not-a-deliverer'
}
