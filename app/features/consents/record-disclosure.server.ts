import { and, eq } from 'drizzle-orm'
import { disclosures, households } from '#db/schema/index'
import { disclosureRefusal } from '~/domain/consents/disclosure'
import { nigerDate } from '~/domain/dates'
import { consentInForceSince } from '~/domain/households/consent'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { DisclosureForm } from './disclosure-form'
import { householdConsents } from './household-consents.server'

/**
 * What was handed to somebody outside the team, on the consent that was in force that day.
 *
 * @throws {Refused} not there (404), no consent to that purpose on that day, or an impossible day (422), other content under
 * the same id (409)
 */
export async function recordDisclosure({ actor, store, now }: Context, householdId: string, form: DisclosureForm) {
  await store.write(async (tx) => {
    const mine = and(eq(households.id, householdId), visibleHouseholds(tx, actor, 'household.register'))
    const [household] = await tx.select({ id: households.id }).from(households).where(mine)
    if (!household) throw new Refused('not-there', 404)

    const { basis = null, ...shared } = form
    const answers = await householdConsents(tx, householdId)
    const since = consentInForceSince(answers, shared.purpose, shared.sharedOn)
    const facts = { ...shared, hasBasis: basis !== null }
    const refusal = disclosureRefusal(facts, since !== null, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)

    const consent = answers.findLast(({ purpose, askedOn }) => purpose === shared.purpose && askedOn === since)
    const [made] = await tx
      .insert(disclosures)
      .values({ ...shared, basis, householdId, consentId: consent?.id ?? null, sharedById: actor.id, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: disclosures.id })
    if (!made) {
      const [kept] = await tx.select().from(disclosures).where(eq(disclosures.id, form.id))
      if (kept?.sharedById !== actor.id) throw new Refused('not-there', 404)
      sentBefore(kept, { ...shared, basis, householdId })
      return
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'consent.shared',
      subjects: [{ kind: 'household', id: householdId }],
      details: { purpose: shared.purpose, kinds: shared.kinds, sharedOn: shared.sharedOn },
    })
  })
}
