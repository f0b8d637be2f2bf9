import { v7 as uuidv7 } from 'uuid'
import { kitTypeLines, kitTypes } from '../schema/index'
import type { Db } from '../store'
import { catalogueVersion, kitCatalogue } from './kit-catalogue'

/** Puts the kit types of the catalogue into a database; those that are there already stay as they are. */
export async function loadKitCatalogue(tx: Db) {
  for (const { lines, ...kit } of kitCatalogue) {
    const [type] = await tx
      .insert(kitTypes)
      .values({ id: uuidv7(), version: catalogueVersion, ...kit })
      .onConflictDoNothing()
      .returning({ id: kitTypes.id })
    if (!type) continue
    await tx.insert(kitTypeLines).values(
      lines.map(({ kind, ...line }, index) => ({
        ...line,
        id: uuidv7(),
        kitTypeId: type.id,
        position: index + 1,
        asset: kind !== 'consumable',
        livingAnimal: kind === 'animal',
      })),
    )
  }
}
