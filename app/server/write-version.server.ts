import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { eq } from 'drizzle-orm'
import { kitLines, kitTypeLines, kitVersions, type kits, type kitTypes } from '#db/schema/index'
import type { Db } from '#db/store'
import { kitCost } from '~/domain/kits/kit-cost'
import { knownItem } from '~/domain/kits/known-item'
import type { Modality } from '~/domain/kits/catalogue-words'
import type { KitUnit } from '~/domain/kits/kit-units'
import { contentHash } from '~/server/content-hash.server'
import type { Context } from '~/server/context.server'
import { itemKeyOf } from '~/server/item-key.server'
import { mustBeNamedRightly, supplierNamed } from '~/server/supplier-named.server'
import { waiverOf, type WaivedQuotes } from '~/domain/procurement/waiver'

export type LineForm = {
  item: string
  unit: KitUnit
  quantity: number
  /** Whole XOF. */
  unitPrice: number
  /** Which part of the kit; left out, that of the catalogue or of the version before. */
  tranche?: number | undefined
}
export type ContentForm = {
  /** Empty: bought by lot, together with the goods of other kits. */
  supplier: string
  /** Said after the page has shown whose name is almost the same. */
  isAnotherSupplier?: boolean | undefined
  reason: string
  lines: LineForm[]
} & WaivedQuotes

const SALT_BYTES = 16

type Version = {
  /** The form's id: two submissions of one form are one version. */
  id: string
  kit: Pick<typeof kits.$inferSelect, 'id' | 'householdId' | 'caregiverId' | 'childId'>
  type: typeof kitTypes.$inferSelect
  number: number
  submitted: boolean
  /** Lines of the version before: what they are, asset or animal, goes with the item. */
  before: readonly KnownLine[]
}

type KnownLine = {
  item: string
  unit: string
  unitPriceCeiling: number | null
  asset: boolean
  livingAnimal: boolean
  modality: Modality
  tranche: number
}

/**
 * Writes one version of a request with its lines, total in whole XOF and content hash. A line that stands in the
 * catalogue, or stood in the version before, keeps its price ceiling, its part of the kit and what it is, however it is
 * written. The supplier is registered with what is submitted; a draft is asked about its name only.
 *
 * @throws {Refused} 422 it names a supplier and not why there are no three quotes; and what the register of suppliers says
 */
export async function writeVersion(tx: Db, { actor, now }: Context, version: Version, form: ContentForm) {
  const { kit, type, number } = version
  const waiver = waiverOf(form)
  const catalogue = await catalogueLines(tx, type.id)
  const known = [...catalogue, ...version.before]
  const lines = form.lines.map(({ tranche, ...line }, index) => {
    const same = knownItem(known, line) ?? plain
    const { unitPriceCeiling, asset, livingAnimal, modality } = same
    const inCatalogue = knownItem(catalogue, line)
    return {
      ...line,
      position: index + 1,
      unitPriceCeiling,
      asset,
      livingAnimal,
      modality,
      tranche: tranche ?? same.tranche,
      itemKey: itemKeyOf(inCatalogue?.itemFr ?? line.item, line.unit),
    }
  })
  const total = kitCost(lines)
  const salt = randomBytes(SALT_BYTES).toString('hex')
  const hash = contentHash({
    salt,
    householdId: kit.householdId,
    caregiverId: kit.caregiverId,
    childId: kit.childId,
    kitType: type.code,
    kitTypeVersion: type.version,
    supplier: form.supplier,
    lines,
  })
  const isAnother = form.isAnotherSupplier ?? false
  const supplier = version.submitted ? await supplierNamed(tx, { actor, now }, form.supplier, isAnother) : null
  if (!version.submitted) await mustBeNamedRightly(tx, form.supplier, isAnother)
  await tx.insert(kitVersions).values({
    id: version.id,
    kitId: kit.id,
    number,
    supplier: form.supplier,
    supplierId: supplier?.id ?? null,
    supplierIsAnother: isAnother,
    waivedWhy: waiver?.why ?? null,
    waivedReason: waiver?.reason ?? null,
    reason: form.reason,
    total,
    contentHash: hash,
    salt,
    createdById: actor.id,
    createdAt: now,
    submittedAt: version.submitted ? now : null,
    submittedById: version.submitted ? actor.id : null,
  })
  await tx.insert(kitLines).values(lines.map((line) => ({ ...line, id: uuidv7(), versionId: version.id })))
  return { total, contentHash: hash, supplier }
}

/** A thing that no catalogue knows is taken to be meant to last: somebody looks for it at the verification. */
const plain = {
  unitPriceCeiling: null,
  asset: true,
  livingAnimal: false,
  modality: 'supplierInKind' as const,
  tranche: 1,
}

async function catalogueLines(tx: Db, kitTypeId: string) {
  const lines = await tx.select().from(kitTypeLines).where(eq(kitTypeLines.kitTypeId, kitTypeId))
  return lines.flatMap((line) =>
    [line.itemFr, line.itemEn, line.itemHa].flatMap((item) => (item === null ? [] : [{ ...line, item }])),
  )
}
