import { and, desc, eq, inArray } from 'drizzle-orm'
import { kits, kitTypes } from '#db/schema/index'
import type { Db } from '#db/store'
import type { KitMeasure } from '~/domain/kits/kit-measures'

/** How the business is measured: as the type of the kit that was handed over says, before that as was expected. */
export async function businessMeasure(
  db: Db,
  business: { caregiverId: string; measure: KitMeasure },
): Promise<KitMeasure> {
  const [kit] = await db
    .select({ measure: kitTypes.measure })
    .from(kits)
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .where(
      and(
        eq(kits.caregiverId, business.caregiverId),
        eq(kits.purpose, 'business'),
        inArray(kits.state, ['partlyDelivered', 'delivered']),
      ),
    )
    .orderBy(desc(kits.requestedAt), desc(kits.id))
    .limit(1)
  return kit?.measure ?? business.measure
}
