import { asc, desc, eq } from 'drizzle-orm'
import { kitTypeLines, kitTypeRetirements, kitTypes } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import type { KitUnit } from '~/domain/kits/kit-units'
import type { LineKind } from '~/domain/settings/kit-type-refusal'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'

/** The newest version of every kit type; nothing for who neither edits the catalogue nor answers its prices. */
export async function catalogueList({ actor, store }: Context) {
  if (!mayEver(actor.role, 'ceiling.propose')) return []
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
  if (!mayEver(actor.role, 'ceiling.propose')) return null
  const [type] = await store.query.select().from(kitTypes).where(eq(kitTypes.id, id))
  if (!type) return null
  const [lines, versions, names] = await Promise.all([
    store.query.select().from(kitTypeLines).where(eq(kitTypeLines.kitTypeId, id)).orderBy(asc(kitTypeLines.position)),
    store.query
      .select({
        id: kitTypes.id,
        version: kitTypes.version,
        standing: kitTypes.standing,
        retiredAt: kitTypeRetirements.retiredAt,
      })
      .from(kitTypes)
      .leftJoin(kitTypeRetirements, eq(kitTypeRetirements.kitTypeId, kitTypes.id))
      .where(eq(kitTypes.code, type.code))
      .orderBy(desc(kitTypes.version)),
    staffNames(
      store.query,
      [type.proposedById, type.answeredById].filter((one) => one !== null),
    ),
  ])
  const own = type.proposedById === actor.id
  const inForce = versions.find(({ id: other, standing }) => other !== id && standing === 'offered')
  return {
    ...type,
    newest: versions[0]?.id === id,
    retired: versions.find((version) => version.id === id)?.retiredAt !== null,
    versions: versions.map((version) => ({ id: version.id, version: version.version })),
    proposedBy: names.get(type.proposedById ?? '') ?? '',
    answeredBy: names.get(type.answeredById ?? '') ?? '',
    answers: type.standing === 'proposed' ? (own ? (['takenBack'] as const) : (['offered', 'declined'] as const)) : [],
    mayEdit: mayEver(actor.role, 'settings.edit'),
    ceilingsBefore: type.standing === 'proposed' && inForce ? await ceilingsOf(store.query, inForce.id) : {},
    lines: lines.map((line) => ({
      ...{ itemFr: line.itemFr, itemEn: line.itemEn, itemHa: line.itemHa, unit: line.unit as KitUnit },
      ...{ quantity: line.quantity, unitPriceCeiling: line.unitPriceCeiling, icon: line.icon },
      ...{ modality: line.modality, tranche: line.tranche, seasonFr: line.seasonFr, seasonEn: line.seasonEn },
      ...{ careFr: line.careFr, careEn: line.careEn, kind: kindOf(line.asset, line.livingAnimal) },
    })),
  }
}

export type CatalogueType = NonNullable<Awaited<ReturnType<typeof catalogueType>>>

/** Price ceilings by item of the version that is in force, for who answers a proposed one. */
async function ceilingsOf(db: Db, kitTypeId: string): Promise<Record<string, number | null>> {
  const { itemFr: item, unitPriceCeiling: ceiling } = kitTypeLines
  const rows = await db.select({ item, ceiling }).from(kitTypeLines).where(eq(kitTypeLines.kitTypeId, kitTypeId))
  return Object.fromEntries(rows.map((row) => [row.item, row.ceiling]))
}

function kindOf(asset: boolean, livingAnimal: boolean): LineKind {
  if (livingAnimal) return 'animal'
  return asset ? 'asset' : 'consumable'
}
