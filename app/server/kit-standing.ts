import { nigerDate } from '~/domain/dates'
import type { LineQuantity } from '~/domain/kits/delivery-refusal'
import { kitState, type KitState } from '~/domain/kits/kit-state'
import type { KitDecisionRow, KitRecord } from './kit-record.server'

/** The state of a request, derived from its rows. */
export function stateOf({ versions, deliveries, returns, cancellation, ending }: KitRecord): KitState {
  return kitState(
    versions.map(({ number, submittedAt, decisions, lines }) => ({
      version: number,
      submitted: submittedAt !== null,
      decisions: decisions.map(({ outcome, voidedAt, completes }) => ({
        outcome,
        voided: voidedAt !== null,
        completes,
      })),
      lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
    })),
    deliveredOf({ deliveries, returns }),
    cancellation !== null,
    ending !== null,
  )
}

/** The approvals of the current version that no edit voided, whether or not they are enough yet. */
export function approvalsGiven({ current }: Pick<KitRecord, 'current'>): KitDecisionRow[] {
  return current.decisions.filter(({ outcome, voidedAt }) => outcome === 'approved' && voidedAt === null)
}

/** The approvals in force: none until the last one needed is there, and none of a cancelled request. */
export function approvalsOf(record: Pick<KitRecord, 'current' | 'cancellation'>): KitDecisionRow[] {
  const given = approvalsGiven(record)
  return record.cancellation === null && given.some(({ completes }) => completes) ? given : []
}

/** Everybody behind the approvals in force: who gave them, who was stood for, and who sat on the committee. */
export function approverIdsOf(record: Pick<KitRecord, 'current' | 'cancellation' | 'committeeMemberIds'>): string[] {
  const approvals = approvalsOf(record)
  if (approvals.length === 0) return []
  const people = approvals.flatMap(({ decidedById, onBehalfOfId }) => [decidedById, onBehalfOfId ?? decidedById])
  return [...new Set([...people, ...record.committeeMemberIds])]
}

export function approvedOnOf(record: Pick<KitRecord, 'current' | 'cancellation'>) {
  const last = approvalsOf(record).at(-1)
  return last ? nigerDate(last.decidedAt) : null
}

/** All that was handed over, one row a line and handover; what came back is a row below zero. */
export function deliveredOf({ deliveries, returns }: Pick<KitRecord, 'deliveries' | 'returns'>): LineQuantity[] {
  return [
    ...deliveries.flatMap(({ lines }) => lines.map(({ lineId, quantity }) => ({ lineId, quantity }))),
    ...returns.map(({ lineId, quantity }) => ({ lineId, quantity: -quantity })),
  ]
}

/** What is still owed of the current version, line by line; never below zero. */
export function owedOf(record: Pick<KitRecord, 'current' | 'deliveries' | 'returns'>): LineQuantity[] {
  const delivered = deliveredOf(record)
  return record.current.lines.map(({ id, quantity }) => ({
    lineId: id,
    quantity: Math.max(
      0,
      delivered.reduce((left, line) => (line.lineId === id ? left - line.quantity : left), quantity),
    ),
  }))
}
