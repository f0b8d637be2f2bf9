import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { consents } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { consentPurposes } from '~/domain/households/consent'
import { consentRefusal } from '~/domain/households/consent-refusal'
import { Refused } from '~/domain/refused'
import { sentBefore, unordered } from '~/domain/sent-before'
import type { Db } from '#db/store'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import type { ConsentsForm } from './consent-form'
import { ownHousehold } from './own-household.server'
import { rosterOf } from './roster-of.server'

/**
 * One conversation: each purpose that was asked, with its answer. Consent to one purpose implies no other.
 *
 * @throws {Refused} not there (404), nothing asked or an impossible giver or date (422), other content
 *   under the same id (409)
 */
export async function recordConsents({ actor, store, now }: Context, householdId: string, form: ConsentsForm) {
  const asked = consentPurposes.filter((purpose) => form.answers[purpose] !== undefined)
  if (asked.length === 0) throw new Refused('nothing-answered', 422)
  const { obtainedFrom, givenById = null, askedOn, until = null } = form

  await store.write(async (tx) => {
    await ownHousehold(tx, actor, householdId)
    const kept = await keptOf(tx, householdId, form.id)
    if (kept) {
      const answers = unordered(asked.map((purpose) => [purpose, form.answers[purpose] === 'given']))
      sentBefore(kept, { obtainedFrom, givenById, askedOn, until, recordedById: actor.id, answers })
      return
    }
    const giver = (await rosterOf(tx, householdId)).find(({ id }) => id === givenById) ?? null
    if (givenById !== null && !giver) throw new Refused('giver-missing', 422)
    const refusal = consentRefusal({ obtainedFrom, giver, askedOn, until }, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)

    const rows = asked.map((purpose, index) => ({
      id: index === 0 ? form.id : uuidv7(),
      householdId,
      purpose,
      obtainedFrom,
      givenById,
      given: form.answers[purpose] === 'given',
      askedOn,
      until,
      recordedById: actor.id,
      recordedAt: now,
    }))
    await tx.insert(consents).values(rows)
    await recordEvent(tx, {
      actor,
      now,
      action: 'consent.recorded',
      subjects: [{ kind: 'household', id: householdId }],
      details: {
        given: rows.filter(({ given }) => given).map(({ purpose }) => purpose),
        refused: rows.filter(({ given }) => !given).map(({ purpose }) => purpose),
        askedOn,
        obtainedFrom,
      },
    })
  })
}

/** The conversation that was kept under the form's id: its answers were written down in one moment. */
async function keptOf(tx: Db, householdId: string, id: string) {
  const [first] = await tx.select().from(consents).where(eq(consents.id, id))
  if (!first) return null
  const { recordedAt, recordedById } = first
  const moment = and(eq(consents.householdId, householdId), eq(consents.recordedAt, recordedAt))
  const rows = await tx
    .select({ purpose: consents.purpose, given: consents.given })
    .from(consents)
    .where(and(moment, eq(consents.recordedById, recordedById)))
  return { ...first, answers: unordered(rows.map(({ purpose, given }) => [purpose, given])) }
}
