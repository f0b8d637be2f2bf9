import { and, desc, eq, notInArray } from 'drizzle-orm'
import { businesses, kits, kitTypes } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { sellingPeriod, type Selling } from './selling-period.server'

/** When the kit that a business was last asked a kit for sells; null where it sells all year, or there is no kit. */
export async function sellingOfBusiness(db: Db, businessId: string, today: CivilDate): Promise<Selling | null> {
  const [kit] = await db
    .select({ sellsAt: kitTypes.sellsAt })
    .from(businesses)
    .innerJoin(kits, and(eq(kits.caregiverId, businesses.caregiverId), eq(kits.purpose, 'business')))
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .where(and(eq(businesses.id, businessId), notInArray(kits.state, ['declined', 'cancelled'])))
    .orderBy(desc(kits.requestedAt), desc(kits.id))
    .limit(1)
  return await sellingPeriod(db, kit?.sellsAt ?? null, today)
}

/** The same of one kit's own type. */
export async function sellingOfKit(db: Db, kitId: string, today: CivilDate): Promise<Selling | null> {
  const [kit] = await db
    .select({ sellsAt: kitTypes.sellsAt })
    .from(kits)
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .where(eq(kits.id, kitId))
  return await sellingPeriod(db, kit?.sellsAt ?? null, today)
}
