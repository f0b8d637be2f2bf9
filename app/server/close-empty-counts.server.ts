import { eq } from 'drizzle-orm'
import { kits, supplyRounds } from '#db/schema/index'
import type { Db } from '#db/store'
import { handedOverOf } from './handed-over.server'
import { kitRecord } from './kit-record.server'

/** After goods came back: a kit, and a class, that have nothing any more are counted by nobody. */
export async function closeEmptyCounts(tx: Db, { id, roundId }: { id: string; roundId: string | null }) {
  if (await hasGoods(tx, id)) return
  await tx.update(kits).set({ verifyBy: null, missingSince: null }).where(eq(kits.id, id))
  if (roundId === null) return
  const ofRound = await tx.select({ id: kits.id }).from(kits).where(eq(kits.roundId, roundId))
  for (const kit of ofRound) if (await hasGoods(tx, kit.id)) return
  await tx.update(supplyRounds).set({ verifyBy: null }).where(eq(supplyRounds.id, roundId))
}

async function hasGoods(tx: Db, kitId: string) {
  const record = await kitRecord(tx, eq(kits.id, kitId))
  return record !== null && handedOverOf(record).lines.length > 0
}
