import { and, eq, isNotNull, isNull, ne, notExists, or, type AnyColumn } from 'drizzle-orm'
import { completionWithdrawals, followUpContacts, lightChecks, whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'

/** Over `whereabouts`: without the answers of a contact or a light check that was withdrawn. */
export function standingAnswers(
  db: Db,
  { sourceKind, sourceId }: { sourceKind: AnyColumn; sourceId: AnyColumn } = whereabouts,
) {
  const contact = db
    .select({ id: followUpContacts.id })
    .from(followUpContacts)
    .where(and(eq(followUpContacts.id, sourceId), isNotNull(followUpContacts.withdrawnAt)))
  const check = db
    .select({ id: lightChecks.id })
    .from(lightChecks)
    .where(and(eq(lightChecks.id, sourceId), isNotNull(lightChecks.withdrawnAt)))
  const withdrawn = [completionWithdrawn(db, sourceId), contact, check]
  return or(ne(sourceKind, 'contact'), and(...withdrawn.map((rows) => notExists(rows))))
}

/** Over `follow_up_contacts`: without those that were withdrawn, or whose completion was. */
export function standingContacts(db: Db) {
  return and(isNull(followUpContacts.withdrawnAt), notExists(completionWithdrawn(db, followUpContacts.id)))
}

function completionWithdrawn(db: Db, id: AnyColumn) {
  return db
    .select({ id: completionWithdrawals.completionId })
    .from(completionWithdrawals)
    .where(eq(completionWithdrawals.completionId, id))
}
