import type { Db } from '#db/store'
import type { PendingKit } from '~/domain/kits/kit-decision'
import { linkedPeople } from '~/server/linked-people.server'
import type { KitRecord } from '~/server/kit-record.server'

/** A request as the rule of deciding reads it. */
export async function pendingKit(db: Db, { kit, current }: KitRecord): Promise<PendingKit> {
  return {
    requestedById: kit.requestedById,
    madeByIds: [current.createdById, current.submittedById ?? current.createdById],
    submitted: current.submittedAt !== null && current.decisions.length === 0,
    contentHash: current.contentHash,
    cost: current.total,
    linkedPeople: await linkedPeople(db, kit.householdId),
  }
}
