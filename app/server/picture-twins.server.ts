import { and, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { kits, pictureTwins, storedFiles } from '#db/schema/index'
import type { Db } from '#db/store'

export type TwinPicture = { fileId: string; kitId: string; kitNumber: string; addedAt: Date }
export type Twins = { id: string; bitsApart: number; later: TwinPicture; earlier: TwinPicture }

const earlierFile = alias(storedFiles, 'earlier_file')
const earlierKit = alias(kits, 'earlier_kit')

/** Pictures of these kits that look like a picture of another deed; on the kit's page, and beside a decision about it. */
export async function twinsOfKits(db: Db, kitIds: readonly string[], limit = 20): Promise<Twins[]> {
  if (kitIds.length === 0) return []
  const ids = [...kitIds]
  return await twinsWhere(db, or(inArray(storedFiles.ofId, ids), inArray(earlierFile.ofId, ids)), limit)
}

/** All of them, newest first, from the row after this id. */
export async function allTwins(db: Db, after: string | null, limit: number): Promise<Twins[]> {
  return await twinsWhere(db, after === null ? undefined : lt(pictureTwins.id, after), limit)
}

async function twinsWhere(db: Db, where: SQL | undefined, limit: number): Promise<Twins[]> {
  const rows = await db
    .select({
      id: pictureTwins.id,
      bitsApart: pictureTwins.bitsApart,
      later: { fileId: storedFiles.id, kitId: kits.id, kitNumber: kits.number, addedAt: storedFiles.addedAt },
      earlierFileId: earlierFile.id,
      earlierKitId: earlierKit.id,
      earlierNumber: earlierKit.number,
      earlierAt: earlierFile.addedAt,
    })
    .from(pictureTwins)
    .innerJoin(storedFiles, eq(storedFiles.id, pictureTwins.fileId))
    .innerJoin(kits, eq(kits.id, storedFiles.ofId))
    .innerJoin(earlierFile, eq(earlierFile.id, pictureTwins.earlierId))
    .innerJoin(earlierKit, eq(earlierKit.id, earlierFile.ofId))
    .where(and(where))
    .orderBy(desc(pictureTwins.id))
    .limit(limit)
  return rows.map(({ id, bitsApart, later, ...row }) => ({
    id,
    bitsApart,
    later,
    earlier: {
      fileId: row.earlierFileId,
      kitId: row.earlierKitId,
      kitNumber: row.earlierNumber,
      addedAt: row.earlierAt,
    },
  }))
}
