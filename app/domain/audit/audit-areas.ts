/**
 * What an auditor reads of, and how the names of its deeds begin. Deeds on families, children, surveys and worries are
 * in none: no list shows them outside the team. Source: docs/programme-rules.md §24
 */
export const auditAreas = {
  kits: ['kit.', 'kitType.', 'loss.', 'supplyRound.', 'verification.'],
  funds: ['grant.', 'budget.', 'budgetLine.', 'budgetMove.', 'fund.'],
  purchases: ['supplier.', 'lot.', 'quote.', 'stock.', 'store.', 'payment.'],
  rules: ['setting.', 'template.', 'calendar.', 'committee.', 'delegation.', 'claim.'],
  accounts: ['user.', 'secondFactor.', 'passkey.'],
  audit: ['audit.', 'packet.', 'export.'],
} as const satisfies Record<string, readonly string[]>

export type AuditArea = keyof typeof auditAreas
export const auditAreaNames = Object.keys(auditAreas) as AuditArea[]
