import { v7 as uuidv7 } from 'uuid'
import { eq } from 'drizzle-orm'
import { kitLines, kitTypeLines, kitVersions, type kits, type kitTypes } from '#db/schema/index'
import type { Db } from '#db/store'
import { kitCost } from '~/domain/kits/kit-cost'
import type { KitUnit } from '~/domain/kits/kit-units'
import type { Context } from '~/server/context.server'
import { contentHash } from './content-hash.server'

export type LineForm = { item: string; unit: KitUnit; quantity: number; unitPrice: number }
export type ContentForm = { supplier: string; reason: string; lines: LineForm[] }

type Version = {
  /** The form's id: two submissions of one form are one version. */
  id: string
  kit: Pick<typeof kits.$inferSelect, 'id' | 'householdId' | 'caregiverId'>
  type: typeof kitTypes.$inferSelect
  number: number
  submitted: boolean
  /** Lines of the version before: what they are, asset or animal, goes with the item. */
  before: readonly { item: string; unitPriceCeiling: number | null; asset: boolean; livingAnimal: boolean }[]
}

/**
 * Writes one version of a request with its lines, total in whole XOF and content hash. A line that stands in the
 * catalogue, or stood in the version before, keeps its price ceiling and what it is.
 */
export async function writeVersion(tx: Db, { actor, now }: Context, version: Version, form: ContentForm) {
  const { kit, type, number } = version
  const lines = form.lines.map((line, index) => ({ ...line, position: index + 1 }))
  const total = kitCost(lines)
  const hash = contentHash({
    householdId: kit.householdId,
    caregiverId: kit.caregiverId,
    kitType: type.code,
    kitTypeVersion: type.version,
    supplier: form.supplier,
    lines,
  })
  const known = [...(await catalogueLines(tx, type.id)), ...version.before]
  await tx.insert(kitVersions).values({
    id: version.id,
    kitId: kit.id,
    number,
    supplier: form.supplier,
    reason: form.reason,
    total,
    contentHash: hash,
    createdById: actor.id,
    createdAt: now,
    submittedAt: version.submitted ? now : null,
    submittedById: version.submitted ? actor.id : null,
  })
  await tx.insert(kitLines).values(
    lines.map((line) => {
      const { unitPriceCeiling, asset, livingAnimal } = known.find(({ item }) => item === line.item) ?? plain
      return { ...line, id: uuidv7(), versionId: version.id, unitPriceCeiling, asset, livingAnimal }
    }),
  )
  return { total, contentHash: hash }
}

const plain = { unitPriceCeiling: null, asset: false, livingAnimal: false }

async function catalogueLines(tx: Db, kitTypeId: string) {
  const lines = await tx.select().from(kitTypeLines).where(eq(kitTypeLines.kitTypeId, kitTypeId))
  return lines.flatMap((line) => [
    { ...line, item: line.itemFr },
    { ...line, item: line.itemEn },
  ])
}
