import { and, desc, eq, lt } from 'drizzle-orm'
import { imports } from '#db/schema/index'
import type { ImportKind, ImportState } from '~/domain/imports/import-kinds'
import type { Context } from '~/server/context.server'

const pageSize = 25

export type ImportLine = {
  id: string
  kind: ImportKind
  state: ImportState
  fileName: string
  createdAt: string
  rows: number
  made: number
}

/** The files of this officer, newest first. */
export async function myImports({ actor, store }: Context, before: string | null) {
  const rows = await store.query
    .select({
      id: imports.id,
      kind: imports.kind,
      state: imports.state,
      fileName: imports.fileName,
      createdAt: imports.createdAt,
      rows: imports.rows,
      made: imports.made,
    })
    .from(imports)
    .where(and(eq(imports.ownerId, actor.id), before ? lt(imports.id, before) : undefined))
    .orderBy(desc(imports.id))
    .limit(pageSize + 1)
  const shown: ImportLine[] = rows
    .slice(0, pageSize)
    .map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }))
  return { imports: shown, before, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null }
}
