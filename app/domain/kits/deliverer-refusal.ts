export type DelivererRefusal = 'not-approved' | 'deliverer-is-requester' | 'deliverer-is-approver' | 'not-a-deliverer'

/**
 * Why this person may not be asked to hand a kit over, or null. Requester, approver and deliverer are three people.
 * Source: docs/programme-rules.md §4.
 *
 * @param kit.approvedByIds everybody whose approval is in force; empty when none is
 */
export function delivererRefusal(
  kit: { requestedById: string; approvedByIds: readonly string[] },
  deliverer: { id: string; role: string },
): DelivererRefusal | null {
  if (kit.approvedByIds.length === 0) return 'not-approved'
  if (deliverer.id === kit.requestedById) return 'deliverer-is-requester'
  if (kit.approvedByIds.includes(deliverer.id)) return 'deliverer-is-approver'
  return deliverer.role === 'officer' || deliverer.role === 'mentor' ? null : 'not-a-deliverer'
}
