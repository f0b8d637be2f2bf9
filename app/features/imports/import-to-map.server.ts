import { asc, eq } from 'drizzle-orm'
import { importRows } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { ownImport } from './own-import.server'

/** The headers of a file with an example of each column; null once it was brought in, or when it is not this actor's. */
export async function importToMap({ actor, store }: Context, id: string) {
  const entry = await ownImport(store.query, actor, id)
  if (!entry || (entry.state !== 'mapping' && entry.state !== 'checked')) return null
  const [first] = await store.query
    .select({ cells: importRows.cells })
    .from(importRows)
    .where(eq(importRows.importId, id))
    .orderBy(asc(importRows.row))
    .limit(1)
  const example = JSON.parse(first?.cells ?? '[]') as string[]
  const headers = JSON.parse(entry.headers ?? '[]') as string[]
  return {
    id,
    kind: entry.kind,
    fileName: entry.fileName,
    mapping: entry.mapping ?? {},
    columns: headers.map((header, index) => ({ header, example: (example[index] ?? '').slice(0, 30) })),
  }
}
