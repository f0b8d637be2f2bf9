/**
 * What an auditor reads of, and how the names of its deeds begin. Deeds on families, children, surveys and worries are
 * in none: no list shows them outside the team. Source: docs/programme-rules.md §24
 */
export const auditAreas = {
  kits: ['kit.', 'kitType.', 'link.', 'supplyRound.'],
  funds: ['grant.', 'budgetLine.', 'budgetMove.'],
  purchases: ['supplier.', 'lot.', 'stock.', 'store.', 'payment.'],
  rules: ['setting.', 'template.', 'calendar.', 'committee.', 'delegation.', 'claim.'],
  accounts: ['user.'],
  audit: ['audit.', 'packet.', 'export.'],
} as const satisfies Record<string, readonly string[]>

export type AuditArea = keyof typeof auditAreas
export const auditAreaNames = Object.keys(auditAreas) as AuditArea[]
