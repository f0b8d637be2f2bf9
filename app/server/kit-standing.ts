import { nigerDate } from '~/domain/dates'
import type { LineQuantity } from '~/domain/kits/delivery-refusal'
import { kitState, type KitState } from '~/domain/kits/kit-state'
import type { KitDecisionRow, KitRecord } from './kit-record.server'

/** The state of a request, derived from its rows. */
export function stateOf({ versions, deliveries }: KitRecord): KitState {
  return kitState(
    versions.map(({ number, submittedAt, decisions, lines }) => ({
      version: number,
      submitted: submittedAt !== null,
      decisions: decisions.map(({ outcome, voidedAt }) => ({ outcome, voided: voidedAt !== null })),
      lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
    })),
    deliveredOf({ deliveries }),
  )
}

/** The approvals of the current version that no edit voided. */
export function approvalsOf({ current }: Pick<KitRecord, 'current'>): KitDecisionRow[] {
  return current.decisions.filter(({ outcome, voidedAt }) => outcome === 'approved' && voidedAt === null)
}

export function approvedOnOf(record: Pick<KitRecord, 'current'>) {
  const last = approvalsOf(record).at(-1)
  return last ? nigerDate(last.decidedAt) : null
}

/** All that was handed over, one row a line and handover. */
export function deliveredOf({ deliveries }: Pick<KitRecord, 'deliveries'>): LineQuantity[] {
  return deliveries.flatMap(({ lines }) => lines.map(({ lineId, quantity }) => ({ lineId, quantity })))
}

/** What is still owed of the current version, line by line; never below zero. */
export function owedOf(record: Pick<KitRecord, 'current' | 'deliveries'>): LineQuantity[] {
  const delivered = deliveredOf(record)
  return record.current.lines.map(({ id, quantity }) => ({
    lineId: id,
    quantity: Math.max(
      0,
      delivered.reduce((left, line) => (line.lineId === id ? left - line.quantity : left), quantity),
    ),
  }))
}
