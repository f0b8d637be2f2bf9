import { and, eq, gt, inArray, isNotNull, isNull, lt, gte, notExists, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { consents, consentWithdrawals } from '#db/schema/index'
import type { Db } from '#db/store'
import { consentUses, type ConsentUse } from '~/domain/consents/consent-uses'
import type { CivilDate } from '~/domain/dates'
import type { ConsentPurpose } from '~/domain/households/consent'

/**
 * The households whose latest answer to a purpose of this use is a no or was taken back, as a query of ids: readings
 * of that use leave them out from the same moment on.
 */
export function householdsRefusing(db: Db, use: ConsentUse) {
  return latestAnswers(db, consentUses[use], saidNo)
}

export const answerStates = ['inForce', 'no', 'ended'] as const
export type AnswerState = (typeof answerStates)[number]

/** The households whose latest answer to a purpose stands so today. */
export function householdsAnswering(db: Db, purpose: ConsentPurpose, state: AnswerState, today: CivilDate) {
  const yes = and(eq(consents.given, true), isNull(consentWithdrawals.consentId))
  const stands = {
    no: saidNo,
    ended: and(yes, lt(consents.until, today)),
    inForce: and(yes, or(isNull(consents.until), gte(consents.until, today))),
  }
  return latestAnswers(db, [purpose], stands[state])
}

const saidNo = or(eq(consents.given, false), isNotNull(consentWithdrawals.consentId))

function latestAnswers(db: Db, purposes: readonly ConsentPurpose[], stands: SQL | undefined) {
  return db
    .select({ id: consents.householdId })
    .from(consents)
    .leftJoin(consentWithdrawals, eq(consentWithdrawals.consentId, consents.id))
    .where(and(inArray(consents.purpose, [...purposes]), stands, notExists(answeredLater(db))))
}

/** In the order of `consentInForce`: the day asked, then the moment it was recorded. */
function answeredLater(db: Db) {
  const later = alias(consents, 'later_answers')
  const sameDay = eq(later.askedOn, consents.askedOn)
  return db
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.householdId, consents.householdId),
        eq(later.purpose, consents.purpose),
        or(
          gt(later.askedOn, consents.askedOn),
          and(sameDay, gt(later.recordedAt, consents.recordedAt)),
          and(sameDay, eq(later.recordedAt, consents.recordedAt), gt(later.id, consents.id)),
        ),
      ),
    )
}
