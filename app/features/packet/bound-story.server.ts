import type { Db } from '#db/store'
import { rowsSaid } from '~/server/rows-said'
import { canonicalRows, rowHash, type CanonicalRow } from '~/server/sealed-rows.server'
import { isRowKind } from '~/server/row-kinds.server'
import type { EventTold } from './event-story.server'
import { objectsOf, tellsRow } from './verifier/rows.js'
import { Withheld, type StoryRecord, type StoryValue } from './withheld'

/**
 * The rows that the deeds bind, as they stand now: in full where the story tells them too, so that the page can compare
 * them; of any other only the hash.
 */
export async function boundStory(db: Db, events: readonly EventTold[], story: StoryValue): Promise<StoryRecord[]> {
  const told = objectsOf(story) as StoryRecord[]
  const bound: StoryRecord[] = []
  for (const { position, body } of events) {
    for (const { kind, of } of rowsSaid(body)) {
      if (!isRowKind(kind)) continue
      const rows = await canonicalRows(db, kind, of)
      bound.push({ position, kind, of, rows: rows.map((row) => (isTold(row, told) ? row : rowHash(row))) })
    }
  }
  return bound
}

/** What the story withholds stays withheld here too. */
function isTold(row: CanonicalRow, told: readonly StoryRecord[]) {
  const found = told.find((one) => tellsRow(one, row))
  if (!found) return false
  return Object.entries(row).every(([name, value]) => !(found[name] instanceof Withheld) || typeof value === 'object')
}
