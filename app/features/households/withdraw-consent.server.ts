import { and, eq } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import { consents, consentWithdrawals } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { withdrawalRefusal } from '~/domain/households/consent-refusal'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import type { ConsentWithdrawalForm } from './consent-form'
import { ownHouseholdEvenClosed } from './own-household.server'

/** @throws {Refused} no such consent here (404), withdrawn already (409), nothing to take back or an impossible day (422) */
export async function withdrawConsent(
  { actor, store, now }: Context,
  householdId: string,
  consentId: string,
  { withdrawnOn, reason }: ConsentWithdrawalForm,
) {
  await store.write(async (tx) => {
    await ownHouseholdEvenClosed(tx, actor, householdId)
    const [consent] = await tx
      .select()
      .from(consents)
      .where(and(eq(consents.id, consentId), eq(consents.householdId, householdId)))
    if (!consent) throw new Refused('not-there', 404)
    const refusal = withdrawalRefusal(consent, withdrawnOn, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)

    const [withdrawal] = await tx
      .insert(consentWithdrawals)
      .values({ consentId, withdrawnOn, reason, recordedById: actor.id, recordedAt: now })
      .onConflictDoNothing()
      .returning({ consentId: consentWithdrawals.consentId })
    if (!withdrawal) {
      if (await tookItBack(tx, consentId, { withdrawnOn, reason, recordedById: actor.id })) return
      throw new Refused('consent-already-withdrawn', 409)
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'consent.withdrawn',
      subjects: [{ kind: 'household', id: householdId }],
      details: { purpose: consent.purpose, withdrawnOn },
    })
  })
}

/** Whether this very withdrawal stands already: the second of two clicks. */
async function tookItBack(
  tx: Db,
  consentId: string,
  asked: { withdrawnOn: string; reason: string; recordedById: string },
) {
  const [standing] = await tx.select().from(consentWithdrawals).where(eq(consentWithdrawals.consentId, consentId))
  return standing !== undefined && isDeepStrictEqual({ ...standing, ...asked }, standing)
}
