import { and, eq, inArray } from 'drizzle-orm'
import { importReferences } from '#db/schema/index'
import type { Db } from '#db/store'
import type { ReferenceKind } from '~/domain/imports/import-kinds'
import { foldReference, type FileRow } from '~/domain/imports/repeated-rows'
import type { Actor } from '~/server/context.server'
import type { RowFinding } from './office-findings.server'
import { parts, referenceToken } from './references.server'

/** References that stand for something already, of an earlier file of the same officer. */
export async function referencesTaken(
  db: Db,
  actor: Actor,
  kind: ReferenceKind,
  rows: readonly FileRow[],
): Promise<RowFinding[]> {
  const given = rows.filter(({ cells }) => foldReference(cells.reference ?? '') !== '')
  const tokens = new Map(given.map(({ row, cells }) => [row, referenceToken(kind, cells.reference ?? '')]))
  const taken = new Set<string>()
  for (const some of parts([...tokens.values()])) {
    const found = await db
      .select({ token: importReferences.token })
      .from(importReferences)
      .where(
        and(
          eq(importReferences.ownerId, actor.id),
          eq(importReferences.kind, kind),
          inArray(importReferences.token, some),
        ),
      )
    for (const { token } of found) taken.add(token)
  }
  return given
    .filter(({ row }) => taken.has(tokens.get(row) ?? ''))
    .map(({ row, cells }) => ({
      row,
      finding: { field: 'reference', code: 'referenceTaken', found: cells.reference ?? '' },
    }))
}
