import type { Role } from '../access/roles'

/**
 * What an auditor reads of, and how the names of its deeds begin. Deeds on families, children, surveys and worries are
 * in none: no list shows them outside the team. Source: docs/programme-rules.md §24
 */
export const auditAreas = {
  kits: ['kit.', 'link.', 'supplyRound.', 'committee.', 'delegation.'],
  funds: ['grant.', 'budgetLine.', 'budgetMove.'],
  purchases: ['supplier.', 'lot.', 'stock.', 'store.', 'payment.'],
  rules: ['setting.', 'kitType.', 'template.', 'calendar.', 'claim.'],
  accounts: ['user.'],
  audit: ['audit.', 'packet.', 'export.'],
} as const satisfies Record<string, readonly string[]>

export type AuditArea = keyof typeof auditAreas
export const auditAreaNames = Object.keys(auditAreas) as AuditArea[]

/** An administrator reads of sign-ins and settings; what was decided, bought and paid is the auditor's. */
export function auditAreasOf(role: Role): AuditArea[] {
  return role === 'auditor' ? auditAreaNames : ['rules', 'accounts']
}
