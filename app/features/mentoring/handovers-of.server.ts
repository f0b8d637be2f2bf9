import { and, eq } from 'drizzle-orm'
import { kitDeliveries, kits } from '#db/schema/index'
import type { Db } from '#db/store'

/** Every handover of a kit to this caregiver: when, and by whom. The earliest first. */
export function handoversOf(db: Db, householdId: string, caregiverId: string) {
  return db
    .select({ deliveredOn: kitDeliveries.deliveredOn, deliveredById: kitDeliveries.deliveredById })
    .from(kitDeliveries)
    .innerJoin(kits, eq(kits.id, kitDeliveries.kitId))
    .where(and(eq(kits.householdId, householdId), eq(kits.caregiverId, caregiverId), eq(kits.purpose, 'business')))
    .orderBy(kitDeliveries.deliveredOn, kitDeliveries.id)
}
