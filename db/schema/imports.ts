import type { ColumnByField } from '../../app/domain/imports/column-mapping'
import { importKinds, importStates, referenceKinds, rowStates } from '../../app/domain/imports/import-kinds'
import {
  id,
  index,
  instant,
  json,
  oneOf,
  primaryKey,
  sealed,
  table,
  uniqueIndex,
  wholeNumber,
  words,
  yesNo,
} from '../columns'
import { users } from './staff'

/** One file of an officer. The file itself is never stored: its rows are, sealed, for as long as they are needed. */
export const imports = table(
  'imports',
  {
    id: id().primaryKey(),
    ownerId: id()
      .notNull()
      .references(() => users.id),
    kind: oneOf(importKinds).notNull(),
    state: oneOf(importStates).notNull(),
    fileName: sealed('imports.file_name').notNull(),
    /** Keyed digest of the file's cells: the same file is recognised, whatever it is called. */
    contentKey: words().notNull(),
    headers: sealed('imports.headers'),
    mapping: json<ColumnByField>(),
    withDoubtful: yesNo().notNull(),
    rows: wholeNumber().notNull(),
    good: wholeNumber().notNull(),
    errors: wholeNumber().notNull(),
    doubtful: wholeNumber().notNull(),
    known: wholeNumber().notNull(),
    made: wholeNumber().notNull(),
    refused: wholeNumber().notNull(),
    takenBack: wholeNumber().notNull(),
    kept: wholeNumber().notNull(),
    /** The row of the file that was handled last; where an interrupted import goes on. */
    reached: wholeNumber().notNull(),
    createdAt: instant().notNull(),
    startedAt: instant(),
    finishedAt: instant(),
    undoneAt: instant(),
    undoReason: sealed('imports.undo_reason'),
    forgottenAt: instant(),
  },
  (entry) => [
    index('imports_owner').on(entry.ownerId, entry.id),
    index('imports_content').on(entry.ownerId, entry.contentKey),
    index('imports_created').on(entry.createdAt),
  ],
)

export const importRows = table(
  'import_rows',
  {
    importId: id()
      .notNull()
      .references(() => imports.id),
    /** As the spreadsheet counts: the headers are row 1. */
    row: wholeNumber().notNull(),
    state: oneOf(rowStates).notNull(),
    /** The cells as they were written; gone once the row was brought in, and from all rows after 30 days. */
    cells: sealed('import_rows.cells'),
    /** What is wrong with it, with what was found. */
    findings: sealed('import_rows.findings'),
    /** Keyed digest of what the row says, so that the same row is not brought in twice. */
    contentKey: words(),
    madeId: id(),
  },
  (row) => [
    primaryKey({ name: 'import_rows_key', columns: [row.importId, row.row] }),
    index('import_rows_state').on(row.importId, row.state, row.row),
    index('import_rows_content').on(row.contentKey),
  ],
)

/** The office's own numbers, as keyed digests, and what they stand for here. */
export const importReferences = table(
  'import_references',
  {
    ownerId: id()
      .notNull()
      .references(() => users.id),
    kind: oneOf(referenceKinds).notNull(),
    token: words().notNull(),
    subjectId: id().notNull(),
    importId: id()
      .notNull()
      .references(() => imports.id),
  },
  (reference) => [
    primaryKey({
      name: 'import_references_key',
      columns: [reference.ownerId, reference.kind, reference.token],
    }),
    index('import_references_subject').on(reference.subjectId),
  ],
)

/** Which column was what, by the headers of a file: remembered for the next one. */
export const importMappings = table(
  'import_mappings',
  {
    id: id().primaryKey(),
    ownerId: id()
      .notNull()
      .references(() => users.id),
    kind: oneOf(importKinds).notNull(),
    headersKey: words().notNull(),
    mapping: json<ColumnByField>().notNull(),
    savedAt: instant().notNull(),
  },
  (mapping) => [uniqueIndex('import_mappings_headers').on(mapping.ownerId, mapping.kind, mapping.headersKey)],
)
