import { id, index, instant, oneOf, primaryKey, table, uniqueIndex, wholeNumber, words } from '../columns'
import { users } from './staff'

export const filePurposes = ['goods', 'paymentProof', 'quote', 'stockLoss', 'stockReturn'] as const

/** A picture that was decoded and written anew, sealed on disk under its own random name. */
export const storedFiles = table(
  'stored_files',
  {
    id: id().primaryKey(),
    purpose: oneOf(filePurposes).notNull(),
    mediaType: words().notNull(),
    bytes: wholeNumber().notNull(),
    /** SHA-256 of what was written, before sealing. */
    sha256: words().notNull(),
    /** 64-bit difference hash of the picture, 16 hex digits: near twins are few bits apart. */
    likeness: words(),
    /** The kit, lot, payment, or loss in or return to a store that it belongs to. */
    ofId: id().notNull(),
    /** The handover, visit, quote, payment, return or report of a loss that shows it. */
    deedId: id(),
    addedById: id()
      .notNull()
      .references(() => users.id),
    addedAt: instant().notNull(),
  },
  (file) => [
    index('stored_files_of').on(file.ofId, file.id),
    index('stored_files_sha256').on(file.sha256),
    index('stored_files_deed').on(file.deedId),
  ],
)

/**
 * The likeness of a picture of goods in four bands of 16 bits, each with its place: band × 65536 + its bits. Twins share
 * a band up to two bits, and so are found without reading every picture.
 */
export const pictureBands = table(
  'picture_bands',
  {
    fileId: id()
      .notNull()
      .references(() => storedFiles.id),
    band: wholeNumber().notNull(),
  },
  (row) => [primaryKey({ name: 'picture_bands_key', columns: [row.band, row.fileId] })],
)

/** Pictures of goods of two deeds that show the same: a question, never a verdict. Kept when the later one is stored. */
export const pictureTwins = table(
  'picture_twins',
  {
    id: id().primaryKey(),
    fileId: id()
      .notNull()
      .references(() => storedFiles.id),
    earlierId: id()
      .notNull()
      .references(() => storedFiles.id),
    /** Of the 64 bits of the difference hash; 0 where the files are equal. */
    bitsApart: wholeNumber().notNull(),
    foundAt: instant().notNull(),
  },
  (twin) => [
    uniqueIndex('picture_twins_pair').on(twin.fileId, twin.earlierId),
    index('picture_twins_earlier').on(twin.earlierId),
  ],
)
