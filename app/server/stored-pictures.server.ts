import { createHash } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { pictureBands, pictureTwins, storedFiles, type filePurposes } from '#db/schema/index'
import type { Db } from '#db/store'
import {
  bandsOf,
  bandsOfTwins,
  bitsApart,
  likenessGrid,
  likenessOf,
  twinBits,
} from '~/domain/pictures/picture-likeness'
import { Refused } from '~/domain/refused'
import { keepSealedFile, openSealedFile } from './seal-file.server'

type Belonging = { purpose: (typeof filePurposes)[number]; ofId: string; deedId?: string }

/** Sealed on the disk, not yet named by any row. */
export type SealedPicture = {
  id: string
  bytes: number
  sha256: string
  likeness: string
}

/**
 * What a deed needs of the pictures that its form named, before its transaction; `storePictures` then writes their rows
 * in it. One picture sent twice is one.
 *
 * @param ids of `pictureIds`, as `answerFormWithPictures` put them there
 * @throws {Refused} 422 a picture is no longer there and must be taken again
 */
export async function sealedPictures(ids: readonly string[]): Promise<SealedPicture[]> {
  const pictures = new Map<string, SealedPicture>()
  for (const id of new Set(ids)) {
    const bytes = await openSealedFile(id)
    if (!bytes) throw new Refused('picture-gone', 422)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { width, height } = likenessGrid
    const greys = await sharp(bytes).greyscale().resize(width, height, { fit: 'fill' }).raw().toBuffer()
    pictures.set(sha256, { id, bytes: bytes.length, sha256, likeness: likenessOf(greys) })
  }
  return [...pictures.values()]
}

/**
 * The rows of pictures that were sealed before, in the transaction of the deed that shows them, and their twins: of two
 * sent at the same moment the later one finds the other.
 *
 * @throws {Refused} 409 a picture belongs to another deed; 422 it was swept meanwhile
 */
export async function storePictures(
  tx: Db,
  { actor, now }: { actor: { id: string }; now: Date },
  pictures: readonly SealedPicture[],
  { purpose, ofId, deedId }: Belonging,
) {
  const about = { purpose, ofId, deedId: deedId ?? null, mediaType: 'image/jpeg', addedById: actor.id, addedAt: now }
  for (const { id, bytes, sha256, likeness } of pictures) {
    const stored = await tx
      .insert(storedFiles)
      .values({ id, bytes, sha256, likeness, ...about })
      .onConflictDoNothing()
      .returning({ id: storedFiles.id })
    if (stored.length === 0) throw new Refused('picture-taken', 409)
    keepSealedFile(id)
    if (purpose !== 'goods') continue
    const rows = (await twinsOf(tx, likeness)).map((twin) => ({
      id: uuidv7(),
      fileId: id,
      earlierId: twin.id,
      bitsApart: twin.bitsApart,
      foundAt: now,
    }))
    if (rows.length > 0) await tx.insert(pictureTwins).values(rows)
    await tx.insert(pictureBands).values(bandsOf(likeness).map((band) => ({ fileId: id, band })))
  }
}

/** Pictures of goods that show the same, of this form too: one in a hundred is compared, the others share no band. */
async function twinsOf(tx: Db, likeness: string) {
  const known = await tx
    .selectDistinct({ id: storedFiles.id, likeness: storedFiles.likeness })
    .from(pictureBands)
    .innerJoin(storedFiles, eq(storedFiles.id, pictureBands.fileId))
    .where(inArray(pictureBands.band, bandsOfTwins(likeness)))
  return known
    .map(({ id, likeness: other }) => ({ id, bitsApart: other === null ? 64 : bitsApart(likeness, other) }))
    .filter((twin) => twin.bitsApart <= twinBits)
}
