import { and, eq, inArray } from 'drizzle-orm'
import { importRows, imports } from '#db/schema/index'
import type { Db } from '#db/store'
import type { ImportKind } from '~/domain/imports/import-kinds'
import type { FileRow } from '~/domain/imports/repeated-rows'
import type { Actor } from '~/server/context.server'
import { parts } from './references.server'
import { rowKey } from './row-key.server'

/** The rows that an earlier file of the same officer has brought in and that still stand. */
export async function knownRows(
  db: Db,
  actor: Actor,
  kind: ImportKind,
  rows: readonly FileRow[],
): Promise<Set<number>> {
  const keys = new Map(rows.map(({ row, cells }) => [row, rowKey(kind, cells)]))
  const made = new Set<string | null>()
  for (const some of parts([...keys.values()])) {
    const found = await db
      .select({ key: importRows.contentKey })
      .from(importRows)
      .innerJoin(imports, eq(imports.id, importRows.importId))
      .where(and(inArray(importRows.contentKey, some), eq(imports.ownerId, actor.id)))
    for (const { key } of found) made.add(key)
  }
  return new Set([...keys].filter(([, key]) => made.has(key)).map(([row]) => row))
}
