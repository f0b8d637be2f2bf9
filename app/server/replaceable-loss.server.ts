import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { kitLines, kitLossDecisions, kitLosses, kits, kitTypes } from '#db/schema/index'
import type { Db } from '#db/store'
import { replacementRefusal } from '~/domain/kits/replacement-refusal'
import { Refused } from '~/domain/refused'

/** A kit in one of these has given way: what it was to replace can be asked for again. */
const ended = ['declined', 'cancelled'] as const

export type ReplaceableLoss = {
  lossId: string
  kitNumber: string
  /** Of the catalogue; its newest version is asked for. */
  kitTypeCode: string
  caregiverId: string
  /** Whose school supplies they were. */
  childId: string | null
  line: { item: string; unit: string; quantity: number; unitPrice: number }
}

/**
 * What a replacement asks for: the goods that are gone, at the price they had.
 *
 * @throws {Refused} 404 no such loss in this household; 409 not decided so, or asked for already
 */
export async function replaceableLoss(db: Db, householdId: string, lossId: string): Promise<ReplaceableLoss> {
  const loss = await lossToReplace(db, householdId, lossId)
  const [replacement] = await replacementsOf(db, [lossId])
  if (replacement) throw new Refused('loss-replaced-already', 409, { number: replacement.number })
  return loss
}

/**
 * The same, whether or not a request for it is under way.
 *
 * @throws {Refused} 404 no such loss in this household; 409 not decided so
 */
export async function lossToReplace(db: Db, householdId: string, lossId: string): Promise<ReplaceableLoss> {
  const [row] = await db
    .select({ loss: kitLosses, kit: kits, line: kitLines, type: kitTypes.code, outcome: kitLossDecisions.outcome })
    .from(kitLosses)
    .innerJoin(kits, eq(kits.id, kitLosses.kitId))
    .innerJoin(kitLines, eq(kitLines.id, kitLosses.lineId))
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .leftJoin(kitLossDecisions, eq(kitLossDecisions.lossId, kitLosses.id))
    .where(and(eq(kitLosses.id, lossId), eq(kits.householdId, householdId)))
  if (!row) throw new Refused('not-there', 404)
  if (row.outcome !== 'replace') throw new Refused('loss-not-to-replace', 409)
  const { item, unit, unitPrice } = row.line
  return {
    lossId,
    kitNumber: row.kit.number,
    kitTypeCode: row.type,
    caregiverId: row.kit.caregiverId,
    childId: row.kit.childId,
    line: { item, unit, unitPrice, quantity: row.loss.quantity },
  }
}

/** The kits that replace these losses, without those that were declined or taken off. */
export async function replacementsOf(db: Db, lossIds: string[]) {
  if (lossIds.length === 0) return []
  const rows = await db
    .select({ id: kits.id, number: kits.number, lossId: kits.replacesLossId, state: kits.state })
    .from(kits)
    .where(and(inArray(kits.replacesLossId, lossIds), notInArray(kits.state, [...ended])))
  return rows.flatMap(({ lossId, ...kit }) => (lossId === null ? [] : [{ ...kit, lossId }]))
}

/** @throws {Refused} 422 other goods, more of them, dearer, or for somebody else than what was lost */
export function mustReplace(
  loss: ReplaceableLoss,
  asked: { caregiverId: string; childId: string | null },
  lines: readonly ReplaceableLoss['line'][],
) {
  const refusal = replacementRefusal(loss, { ...asked, lines })
  if (refusal) throw new Refused(refusal, 422, { ...loss.line, kit: loss.kitNumber })
}
