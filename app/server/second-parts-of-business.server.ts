import { and, asc, eq, inArray } from 'drizzle-orm'
import { businesses, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { secondPartsOf } from './tranche-two.server'

/** The kits of a business whose second part is still to come, with the rule as it stands. */
export async function secondPartsOfBusiness(db: Db, businessId: string, day: CivilDate) {
  const rows = await db
    .select({ id: kits.id, number: kits.number })
    .from(kits)
    .innerJoin(businesses, eq(businesses.caregiverId, kits.caregiverId))
    .where(and(eq(businesses.id, businessId), inArray(kits.state, ['approved', 'partlyDelivered'])))
    .orderBy(asc(kits.id))
  const parts = await secondPartsOf(
    db,
    rows.map(({ id }) => id),
    day,
  )
  return rows.flatMap(({ id, number }) => {
    const part = parts.get(id)
    return part && !part.handedOver ? [{ kitId: id, number, part }] : []
  })
}
