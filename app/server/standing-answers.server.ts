import { eq, ne, notExists, or } from 'drizzle-orm'
import { completionWithdrawals, followUpContacts, whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'

/** Over `whereabouts`: without the answers of a contact whose completion was withdrawn. */
export function standingAnswers(db: Db) {
  const withdrawal = db
    .select({ id: completionWithdrawals.completionId })
    .from(completionWithdrawals)
    .where(eq(completionWithdrawals.completionId, whereabouts.sourceId))
  return or(ne(whereabouts.sourceKind, 'contact'), notExists(withdrawal))
}

/** Over `follow_up_contacts`: without those whose completion was withdrawn. */
export function standingContacts(db: Db) {
  const withdrawal = db
    .select({ id: completionWithdrawals.completionId })
    .from(completionWithdrawals)
    .where(eq(completionWithdrawals.completionId, followUpContacts.id))
  return notExists(withdrawal)
}
