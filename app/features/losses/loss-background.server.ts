import { and, asc, desc, eq, lt, ne, or } from 'drizzle-orm'
import {
  kitDeliveries,
  kitDeliveryLines,
  kitLines,
  kitLossDecisions,
  kitLosses,
  kits,
  kitVerificationLines,
  kitVerifications,
  users,
} from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { LossOutcome } from '~/domain/kits/loss-refusal'
import type { LossKind } from '~/domain/kits/loss-words'

const EARLIER = 20

export type EarlierLoss = {
  id: string
  kitNumber: string
  item: string
  quantity: number
  /** Whole XOF, at the approved price. */
  worth: number
  kind: LossKind
  happenedOn: CivilDate
  outcome: LossOutcome | null
}

type Loss = Pick<typeof kitLosses.$inferSelect, 'id' | 'lineId' | 'quantity' | 'reportedAt'>

/** What a decider of a loss should know: its worth, how it was handed over and counted, what the household lost before. */
export async function lossBackground(db: Db, loss: Loss, householdId: string) {
  const [[line], handovers, counts, earlier] = await Promise.all([
    db.select({ unitPrice: kitLines.unitPrice }).from(kitLines).where(eq(kitLines.id, loss.lineId)),
    db
      .select({
        id: kitDeliveries.id,
        receiptNumber: kitDeliveries.receiptNumber,
        on: kitDeliveries.deliveredOn,
        quantity: kitDeliveryLines.quantity,
        byName: users.displayName,
      })
      .from(kitDeliveryLines)
      .innerJoin(kitDeliveries, eq(kitDeliveries.id, kitDeliveryLines.deliveryId))
      .innerJoin(users, eq(users.id, kitDeliveries.deliveredById))
      .where(eq(kitDeliveryLines.lineId, loss.lineId))
      .orderBy(asc(kitDeliveries.deliveredOn), asc(kitDeliveries.id)),
    db
      .select({
        id: kitVerifications.id,
        on: kitVerifications.verifiedOn,
        found: kitVerificationLines.found,
        byName: users.displayName,
      })
      .from(kitVerificationLines)
      .innerJoin(kitVerifications, eq(kitVerifications.id, kitVerificationLines.verificationId))
      .innerJoin(users, eq(users.id, kitVerifications.verifiedById))
      .where(eq(kitVerificationLines.lineId, loss.lineId))
      .orderBy(asc(kitVerifications.verifiedOn), asc(kitVerifications.id)),
    earlierLosses(db, loss, householdId),
  ])
  return {
    worth: (line?.unitPrice ?? 0) * loss.quantity,
    unitPrice: line?.unitPrice ?? 0,
    handovers: handovers.filter(({ quantity }) => quantity > 0),
    counts,
    earlier,
  }
}

export type LossBackground = Awaited<ReturnType<typeof lossBackground>>

/** The household's other losses, of any kit, reported before this one; the newest first. */
async function earlierLosses(db: Db, { id, reportedAt }: Loss, householdId: string): Promise<EarlierLoss[]> {
  const rows = await db
    .select({
      id: kitLosses.id,
      kitNumber: kits.number,
      item: kitLines.item,
      quantity: kitLosses.quantity,
      unitPrice: kitLines.unitPrice,
      kind: kitLosses.kind,
      happenedOn: kitLosses.happenedOn,
      outcome: kitLossDecisions.outcome,
    })
    .from(kitLosses)
    .innerJoin(kits, eq(kits.id, kitLosses.kitId))
    .innerJoin(kitLines, eq(kitLines.id, kitLosses.lineId))
    .leftJoin(kitLossDecisions, eq(kitLossDecisions.lossId, kitLosses.id))
    .where(
      and(
        eq(kits.householdId, householdId),
        ne(kitLosses.id, id),
        or(lt(kitLosses.reportedAt, reportedAt), and(eq(kitLosses.reportedAt, reportedAt), lt(kitLosses.id, id))),
      ),
    )
    .orderBy(desc(kitLosses.reportedAt), desc(kitLosses.id))
    .limit(EARLIER)
  return rows.map(({ unitPrice, ...row }) => ({ ...row, worth: unitPrice * row.quantity }))
}
