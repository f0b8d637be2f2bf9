import { and, eq } from 'drizzle-orm'
import { disclosureRecalls, disclosures, households } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { RecallForm } from './disclosure-form'

/**
 * Whoever received something was told that it may not be used any longer, and what they said.
 *
 * @throws {Refused} not there (404), told already (409), an impossible day (422)
 */
export async function recallDisclosure(
  { actor, store, now }: Context,
  householdId: string,
  disclosureId: string,
  { toldOn, answer }: RecallForm,
) {
  await store.write(async (tx) => {
    const [disclosure] = await tx
      .select({ purpose: disclosures.purpose, sharedOn: disclosures.sharedOn })
      .from(disclosures)
      .innerJoin(households, eq(households.id, disclosures.householdId))
      .where(
        and(
          eq(disclosures.id, disclosureId),
          eq(households.id, householdId),
          visibleHouseholds(tx, actor, 'household.register'),
        ),
      )
    if (!disclosure) throw new Refused('not-there', 404)
    if (toldOn > nigerDate(now)) throw new Refused('shared-in-future', 422)
    if (toldOn < disclosure.sharedOn) throw new Refused('recalled-before-shared', 422)

    const [made] = await tx
      .insert(disclosureRecalls)
      .values({ disclosureId, toldOn, answer, recordedById: actor.id, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: disclosureRecalls.disclosureId })
    if (!made) throw new Refused('already-recalled', 409)
    await recordEvent(tx, {
      actor,
      now,
      action: 'consent.recalled',
      subjects: [{ kind: 'household', id: householdId }],
      details: { purpose: disclosure.purpose, toldOn },
    })
  })
}
