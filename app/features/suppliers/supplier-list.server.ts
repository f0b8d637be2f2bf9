import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { suppliers } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { SupplierKind } from '~/domain/procurement/procurement-words'
import { foldName } from '~/domain/text/fold'
import { soundsLike } from '~/domain/text/sound'
import type { Context } from '~/server/context.server'

const PAGE = 40
const FOUND = 20
const BATCH = 500

export type SupplierFilter = { kind?: SupplierKind | undefined; retired: boolean; after?: string | undefined }

/** Suppliers in the order in which they were recorded, a page at a time. */
export async function supplierList({ actor, store }: Context, { kind, retired, after }: SupplierFilter) {
  if (!mayEver(actor.role, 'supplier.read')) return { rows: [], next: null }
  const rows = await store.query
    .select(shown)
    .from(suppliers)
    .where(
      and(
        retired ? isNotNull(suppliers.retiredAt) : isNull(suppliers.retiredAt),
        kind === undefined ? undefined : eq(suppliers.kind, kind),
        after === undefined ? undefined : gt(suppliers.id, after),
      ),
    )
    .orderBy(asc(suppliers.id))
    .limit(PAGE + 1)
  const page = rows.slice(0, PAGE)
  return { rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

/** By name, folded or as it sounds; retired ones too, since their name is taken. Sealed names are opened to be compared. */
export async function suppliersFound({ actor, store }: Context, typed: string) {
  if (!mayEver(actor.role, 'supplier.read')) return []
  const folded = foldName(typed)
  const found: Awaited<ReturnType<typeof batchAfter>> = []
  for (let after = ''; found.length < FOUND;) {
    const batch = await batchAfter(store.query, after)
    found.push(...batch.filter(({ name }) => foldName(name).includes(folded) || soundsLike(name, typed)))
    if (batch.length < BATCH) break
    after = batch.at(-1)?.id ?? ''
  }
  return found.slice(0, FOUND)
}

function batchAfter(db: Context['store']['query'], after: string) {
  return db
    .select(shown)
    .from(suppliers)
    .where(after === '' ? undefined : gt(suppliers.id, after))
    .orderBy(asc(suppliers.id))
    .limit(BATCH)
}

const shown = {
  id: suppliers.id,
  name: suppliers.name,
  kind: suppliers.kind,
  market: suppliers.market,
  retiredAt: suppliers.retiredAt,
}
