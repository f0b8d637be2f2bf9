import { getTableColumns, type Column, type Table } from 'drizzle-orm'
import {
  budgetEntries,
  budgetMoveDecisions,
  budgetMoves,
  committeeDecisions,
  committeeMembers,
  committees,
  declaredLinks,
  goodsReceiptLines,
  goodsReceipts,
  kitCancellations,
  kitDecisions,
  kitDeliveries,
  kitDeliveryLines,
  kitEndings,
  kitLines,
  kitLossDecisions,
  kitLosses,
  kitReturns,
  kitVerificationLines,
  kitVerifications,
  kitVersions,
  kitVoids,
  lotCancellations,
  lotChoices,
  lotShortages,
  paymentParts,
  paymentRefundParts,
  paymentRefunds,
  payments,
  purchaseOrders,
  quoteLines,
  quotes,
  roundVisits,
  stockLossDecisions,
  stockLosses,
  stockMovements,
  storedFiles,
  supplierLinks,
  tieLiftingDecisions,
  tieLiftings,
} from '#db/schema/index'

/** The rows of one table that belong to a deed: those whose column `of` says its id. */
export type RowPart = { table: Table; of: Column; left: readonly string[] }

const entries = part(budgetEntries, 'causeId')
const movements = part(stockMovements, 'causeId')
/** What a deed shows: the pictures by their hash. */
const pictures = part(storedFiles, 'deedId')
const ruled = [part(committeeDecisions, 'committeeId'), part(kitDecisions, 'committeeId')]

/** Which rows a deed writes, once and for all; what a later deed may change is left out. */
export const rowKinds = {
  version: [
    part(kitVersions, 'id', ['submittedAt', 'submittedById', 'supplierId', 'supplierIsAnother']),
    part(kitLines, 'versionId'),
    entries,
  ],
  decision: [part(kitDecisions, 'id'), entries],
  void: [part(kitVoids, 'decisionId')],
  cancellation: [part(kitCancellations, 'kitId'), entries],
  ending: [part(kitEndings, 'kitId'), entries],
  sitting: [part(committees, 'id'), part(committeeMembers, 'committeeId'), ...ruled],
  quote: [part(quotes, 'id', ['supersededAt']), part(quoteLines, 'quoteId'), pictures],
  order: [part(purchaseOrders, 'lotId'), part(lotChoices, 'lotId')],
  goodsReceipt: [part(goodsReceipts, 'id'), part(goodsReceiptLines, 'receiptId'), movements],
  shortage: [part(lotShortages, 'lotId'), entries],
  lotCancellation: [part(lotCancellations, 'lotId')],
  payment: [part(payments, 'id'), part(paymentParts, 'paymentId'), entries, pictures],
  refund: [part(paymentRefunds, 'id'), part(paymentRefundParts, 'refundId'), entries, pictures],
  handover: [part(kitDeliveries, 'id'), part(kitDeliveryLines, 'deliveryId'), movements, entries, pictures],
  verification: [part(kitVerifications, 'id'), part(kitVerificationLines, 'verificationId'), pictures],
  roundVisit: [part(roundVisits, 'id')],
  loss: [part(kitLosses, 'id')],
  lossDecision: [part(kitLossDecisions, 'lossId')],
  kitReturn: [part(kitReturns, 'movementId'), part(stockMovements, 'id'), pictures],
  stockLoss: [part(stockLosses, 'id'), pictures],
  stockLossDecision: [part(stockLossDecisions, 'lossId'), movements],
  tie: [part(supplierLinks, 'id', ['standing'])],
  familyTie: [part(declaredLinks, 'id', ['standing'])],
  tieLifting: [part(tieLiftings, 'id')],
  tieLiftingDecision: [part(tieLiftingDecisions, 'liftingId')],
  tieLifted: [part(supplierLinks, 'id')],
  familyTieLifted: [part(declaredLinks, 'id')],
  move: [part(budgetMoves, 'id')],
  moveDecision: [part(budgetMoveDecisions, 'moveId'), entries],
} satisfies Record<string, RowPart[]>

export type RowKind = keyof typeof rowKinds

export function isRowKind(kind: string): kind is RowKind {
  return Object.hasOwn(rowKinds, kind)
}

function part(table: Table, of: string, left: readonly string[] = []): RowPart {
  const column = (getTableColumns(table) as Record<string, Column>)[of]
  if (!column) throw new Error(`No column ${of}.`)
  return { table, of: column, left }
}
