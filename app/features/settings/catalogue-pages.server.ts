import { asc, desc, eq } from 'drizzle-orm'
import { kitTypeLines, kitTypeRetirements, kitTypes } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { KitUnit } from '~/domain/kits/kit-units'
import type { LineKind } from '~/domain/settings/kit-type-refusal'
import type { Context } from '~/server/context.server'

/** The newest version of every kit type; nothing for who does not edit the catalogue. */
export async function catalogueList({ actor, store }: Context) {
  if (!mayEver(actor.role, 'settings.edit')) return []
  const rows = await store.query
    .select({ type: kitTypes, retiredAt: kitTypeRetirements.retiredAt })
    .from(kitTypes)
    .leftJoin(kitTypeRetirements, eq(kitTypeRetirements.kitTypeId, kitTypes.id))
    .orderBy(asc(kitTypes.labelFr), desc(kitTypes.version))
  const newest = new Map<string, (typeof rows)[number]>()
  for (const row of rows)
    if ((newest.get(row.type.code)?.type.version ?? 0) < row.type.version) newest.set(row.type.code, row)
  return [...newest.values()].map(({ type, retiredAt }) => ({ ...type, retired: retiredAt !== null }))
}

/** One version of a kit type with its lines and the others of its code; null when there is none for this actor. */
export async function catalogueType({ actor, store }: Context, id: string) {
  if (!mayEver(actor.role, 'settings.edit')) return null
  const [type] = await store.query.select().from(kitTypes).where(eq(kitTypes.id, id))
  if (!type) return null
  const [lines, versions] = await Promise.all([
    store.query.select().from(kitTypeLines).where(eq(kitTypeLines.kitTypeId, id)).orderBy(asc(kitTypeLines.position)),
    store.query
      .select({ id: kitTypes.id, version: kitTypes.version, retiredAt: kitTypeRetirements.retiredAt })
      .from(kitTypes)
      .leftJoin(kitTypeRetirements, eq(kitTypeRetirements.kitTypeId, kitTypes.id))
      .where(eq(kitTypes.code, type.code))
      .orderBy(desc(kitTypes.version)),
  ])
  return {
    ...type,
    newest: versions[0]?.id === id,
    retired: versions.find((version) => version.id === id)?.retiredAt !== null,
    versions: versions.map((version) => ({ id: version.id, version: version.version })),
    lines: lines.map(({ itemFr, itemEn, unit, quantity, unitPriceCeiling, asset, livingAnimal }) => ({
      itemFr,
      itemEn,
      unit: unit as KitUnit,
      quantity,
      unitPriceCeiling,
      kind: kindOf(asset, livingAnimal),
    })),
  }
}

export type CatalogueType = NonNullable<Awaited<ReturnType<typeof catalogueType>>>

function kindOf(asset: boolean, livingAnimal: boolean): LineKind {
  if (livingAnimal) return 'animal'
  return asset ? 'asset' : 'consumable'
}
