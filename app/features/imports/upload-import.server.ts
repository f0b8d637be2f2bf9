import { and, desc, eq, notInArray } from 'drizzle-orm'
import { importMappings, importRows, imports } from '#db/schema/index'
import { blindToken } from '#db/sealing'
import { mayEver } from '~/domain/access/rights'
import type { ImportKind } from '~/domain/imports/import-kinds'
import { missingFields, recogniseHeaders, foldHeader } from '~/domain/imports/recognise-headers'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { readTable } from './read-table.server'

export type Upload = { id: string; kind: ImportKind; fileName: string; file: Buffer }

const rowsAtOnce = 500

/**
 * Takes in a file: its rows are kept sealed, the file is not. The same file again is the import that it was.
 *
 * @returns the import, whether the same file was there before, and whether its columns are known from an earlier one
 * @throws {Refused} not an officer (403), a file that cannot be read (422)
 */
export async function uploadImport(
  { actor, store, now }: Context,
  { id, kind, fileName, file }: Upload,
): Promise<{ id: string; again: boolean; columnsKnown: boolean }> {
  if (!mayEver(actor.role, 'import.run')) throw new Refused('not-your-role', 403)
  const table = await readTable(file)
  const contentKey = blindToken(`${kind}|${JSON.stringify([table.headers, table.rows])}`)
  const headersKey = headersKeyOf(table.headers)
  const rows = table.rows.map(({ row, cells }) => ({
    importId: id,
    row,
    state: 'good' as const,
    cells: JSON.stringify(cells),
  }))

  return await store.write(async (tx) => {
    const [standing] = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(
        and(
          eq(imports.ownerId, actor.id),
          eq(imports.contentKey, contentKey),
          eq(imports.kind, kind),
          notInArray(imports.state, ['undone', 'discarded']),
        ),
      )
    if (standing) return { id: standing.id, again: true, columnsKnown: false }

    const mine = and(eq(importMappings.ownerId, actor.id), eq(importMappings.kind, kind))
    const [remembered] = await tx
      .select({ mapping: importMappings.mapping })
      .from(importMappings)
      .where(and(mine, eq(importMappings.headersKey, headersKey)))
      .orderBy(desc(importMappings.savedAt))
    const [made] = await tx
      .insert(imports)
      .values({
        ...nothingYet,
        id,
        kind,
        ownerId: actor.id,
        fileName: fileName.slice(0, 200) || '—',
        contentKey,
        headers: JSON.stringify(table.headers),
        mapping: remembered?.mapping ?? recogniseHeaders(kind, table.headers),
        rows: rows.length,
        createdAt: now,
      })
      .onConflictDoNothing({ target: imports.id })
      .returning({ id: imports.id })
    if (!made) throw new Refused('try-again', 409)
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      await tx.insert(importRows).values(rows.slice(from, from + rowsAtOnce))
    await recordEvent(tx, {
      actor,
      now,
      action: 'import.uploaded',
      subjects: [{ kind: 'import', id }],
      details: { kind, rows: rows.length },
    })
    const known = remembered !== undefined && missingFields(kind, remembered.mapping).length === 0
    return { id, again: false, columnsKnown: known }
  })
}

/** Which headers a file has, in their order; two files of one list have the same. */
export function headersKeyOf(headers: readonly string[]) {
  return blindToken(`headers|${headers.map(foldHeader).join('|')}`)
}

const nothingYet = {
  state: 'mapping' as const,
  withDoubtful: false,
  good: 0,
  errors: 0,
  doubtful: 0,
  known: 0,
  made: 0,
  refused: 0,
  takenBack: 0,
  kept: 0,
  reached: 0,
}
