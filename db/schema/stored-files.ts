import { id, index, instant, oneOf, table, wholeNumber, words } from '../columns'
import { users } from './staff'

export const filePurposes = ['goods', 'paymentProof', 'quote', 'paperReceipt'] as const

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
    /** The kit, lot or payment it belongs to. */
    ofId: id().notNull(),
    addedById: id()
      .notNull()
      .references(() => users.id),
    addedAt: instant().notNull(),
  },
  (file) => [
    index('stored_files_of').on(file.ofId),
    index('stored_files_sha256').on(file.sha256),
    index('stored_files_likeness').on(file.likeness),
  ],
)
