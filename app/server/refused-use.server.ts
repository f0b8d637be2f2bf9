import { and, eq, gt, inArray, isNotNull, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { consents, consentWithdrawals } from '#db/schema/index'
import type { Db } from '#db/store'
import { consentUses, type ConsentUse } from '~/domain/consents/consent-uses'

/**
 * The households whose latest answer to a purpose of this use is a no or was taken back, as a query of ids: readings
 * of that use leave them out from the same moment on.
 */
export function householdsRefusing(db: Db, use: ConsentUse) {
  const later = alias(consents, 'later_answers')
  const answeredLater = db
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.householdId, consents.householdId),
        eq(later.purpose, consents.purpose),
        or(
          gt(later.askedOn, consents.askedOn),
          and(eq(later.askedOn, consents.askedOn), gt(later.recordedAt, consents.recordedAt)),
          and(
            eq(later.askedOn, consents.askedOn),
            eq(later.recordedAt, consents.recordedAt),
            gt(later.id, consents.id),
          ),
        ),
      ),
    )
  return db
    .select({ id: consents.householdId })
    .from(consents)
    .leftJoin(consentWithdrawals, eq(consentWithdrawals.consentId, consents.id))
    .where(
      and(
        inArray(consents.purpose, [...consentUses[use]]),
        or(eq(consents.given, false), isNotNull(consentWithdrawals.consentId)),
        notExists(answeredLater),
      ),
    )
}
