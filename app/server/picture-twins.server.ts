import { and, desc, eq, inArray, isNotNull, lt, or, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { kitDeliveries, kits, pictureTwins, storedFiles } from '#db/schema/index'
import type { Db } from '#db/store'

export type TwinPicture = { fileId: string; deedId: string | null; kitId: string; kitNumber: string; addedAt: Date }
export type Twins = { id: string; bitsApart: number; later: TwinPicture; earlier: TwinPicture }

const earlierFile = alias(storedFiles, 'earlier_file')
const earlierKit = alias(kits, 'earlier_kit')

/** Pictures of these kits, and of hand-outs to a class that they were part of, that look like a picture of another deed; on the kit's page, and beside a decision about it. */
export async function twinsOfKits(db: Db, kitIds: readonly string[], limit = 20): Promise<Twins[]> {
  if (kitIds.length === 0) return []
  const ids = [...kitIds]
  const issues = db
    .select({ id: kitDeliveries.issueId })
    .from(kitDeliveries)
    .where(and(inArray(kitDeliveries.kitId, ids), isNotNull(kitDeliveries.issueId)))
  const theirs = [storedFiles, earlierFile].flatMap((file) => [inArray(file.ofId, ids), inArray(file.deedId, issues)])
  return await twinsWhere(db, or(...theirs), limit)
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
      later: {
        fileId: storedFiles.id,
        deedId: storedFiles.deedId,
        kitId: kits.id,
        kitNumber: kits.number,
        addedAt: storedFiles.addedAt,
      },
      earlierFileId: earlierFile.id,
      earlierDeedId: earlierFile.deedId,
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
      deedId: row.earlierDeedId,
      kitId: row.earlierKitId,
      kitNumber: row.earlierNumber,
      addedAt: row.earlierAt,
    },
  }))
}
