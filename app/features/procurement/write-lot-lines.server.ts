import { eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { lotItems, lotKitLines } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'
import { Refused } from '~/domain/refused'
import { freeLines, type FreeLine } from './free-lines.server'
import { lotLinesAtMost } from './lot-forms'

/** Single lines, and kits of which every free line is meant. */
export type Ticked = { lines: readonly string[]; kits?: readonly string[] }

/**
 * What a purchase is made of, in place of what it was: lines of the same thing become one item, with the lowest price
 * that was approved for it.
 *
 * @returns the kits concerned
 * @throws {Refused} 409 a line is in another purchase, handed over, or no longer approved
 */
export async function writeLotLines(tx: Db, lotId: string, ticked: Ticked): Promise<string[]> {
  const lines = await tickedLines(tx, lotId, ticked)
  const old = await tx.select({ id: lotItems.id }).from(lotItems).where(eq(lotItems.lotId, lotId))
  if (old.length > 0) {
    await tx.delete(lotKitLines).where(inArray(lotKitLines.lotItemId, idsOf(old)))
    await tx.delete(lotItems).where(eq(lotItems.lotId, lotId))
  }
  const groups = [...groupBy(lines, ({ itemKey }) => itemKey).values()]
  const items = groups.map((ofItem, index) => itemOf(lotId, index + 1, ofItem))
  if (items.length > 0) await tx.insert(lotItems).values(items.map(({ item }) => item))
  const rows = items.flatMap(({ item, lines: ofItem }) =>
    ofItem.map(({ kitLineId, kitId, quantity }) => ({ kitLineId, kitId, lotItemId: item.id, quantity })),
  )
  const kept = await tx.insert(lotKitLines).values(rows).onConflictDoNothing().returning({ id: lotKitLines.kitLineId })
  if (kept.length < rows.length) throw new Refused('line-not-free', 409, { count: rows.length - kept.length })
  return [...new Set(lines.map(({ kitId }) => kitId))]
}

async function tickedLines(tx: Db, lotId: string, { lines: lineIds, kits = [] }: Ticked) {
  const lines = await freeLines(tx, { lotId, only: lineIds, limit: lineIds.length })
  if (lines.length < lineIds.length) throw new Refused('line-not-free', 409, { count: lineIds.length - lines.length })
  const ofKits = await freeLines(tx, { lotId, kits, limit: lotLinesAtMost + 1 })
  const missing = kits.filter((kitId) => !ofKits.some((line) => line.kitId === kitId))
  if (missing.length > 0) throw new Refused('line-not-free', 409, { count: missing.length })
  const all = [...new Map([...lines, ...ofKits].map((line) => [line.kitLineId, line])).values()]
  if (all.length > lotLinesAtMost) throw new Refused('too-many-lines', 422, { most: lotLinesAtMost })
  return all
}

function itemOf(lotId: string, position: number, lines: FreeLine[]) {
  const [first] = lines
  if (!first) throw new Error('an item of a purchase has a line')
  const quantity = lines.reduce((total, line) => total + line.quantity, 0)
  const approvedUnitPrice = Math.min(...lines.map(({ unitPrice }) => unitPrice))
  const { itemKey, item, unit } = first
  return { item: { id: uuidv7(), lotId, position, itemKey, item, unit, quantity, approvedUnitPrice }, lines }
}

function idsOf(rows: { id: string }[]) {
  return rows.map(({ id }) => id)
}
