import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { contactChildren, followUpContacts, people, whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { leavingReasons } from '~/domain/roster/leaving'
import { sentBefore } from '~/domain/sent-before'
import { civilDate, oneOf } from '~/forms/fields'
import '~/i18n/all-languages.server'
import { formatsOf } from '~/i18n/formats'
import type { Context } from '~/server/context.server'
import { followSignals } from '~/server/follow-signals.server'
import { recordEvent } from '~/server/record-event.server'
import { standingAnswers, standingContacts } from '~/server/standing-answers.server'
import { ownHousehold } from './own-household.server'
import { checkRoster, rosterOf } from './roster-of.server'

export function memberLeavingForm(today: CivilDate) {
  return z.object({
    leftOn: civilDate().refine((date) => date <= today, 'households.error.future'),
    why: oneOf(leavingReasons),
  })
}
export type MemberLeavingForm = z.output<ReturnType<typeof memberLeavingForm>>

/**
 * The member stays on file and leaves the roster; somebody else must be head and caregiver first. A returned child who
 * leaves while nobody says with whom it lives opens the household's alert.
 *
 * @throws {Refused} not a member (404), left already otherwise (409), before birth, return or the last day on which the
 *   person was seen at home, or in the future (422), nobody to take their place (422)
 */
export async function recordMemberLeaving(
  { actor, store, now }: Context,
  householdId: string,
  personId: string,
  { leftOn, why }: MemberLeavingForm,
) {
  await store.write(async (tx) => {
    await ownHousehold(tx, actor, householdId)
    const [member] = await tx.select().from(people).where(eq(people.id, personId))
    if (member?.householdId !== householdId) throw new Refused('not-there', 404)
    if (member.leftHouseholdOn !== null) {
      sentBefore(member, { leftHouseholdOn: leftOn, leftWhy: why })
      return
    }
    if (leftOn > nigerDate(now)) throw new Refused('leaving-in-future', 422)
    const knownOn = [`${member.birthYear}-01-01`, member.returnedOn ?? '', await lastSeenAtHome(tx, personId)]
      .sort()
      .at(-1)
    if (knownOn !== undefined && leftOn < knownOn) {
      const on = formatsOf(actor.locale).date(knownOn)
      throw new Refused('leaving-before-seen', 422, { on }, ['leftOn'])
    }

    const staying = (await rosterOf(tx, householdId)).filter(({ id }) => id !== personId)
    checkRoster(staying.map((other) => ({ ...other, motherId: other.motherId === personId ? null : other.motherId })))
    await tx.update(people).set({ leftHouseholdOn: leftOn, leftWhy: why }).where(eq(people.id, personId))
    await followSignals(tx, { now }, householdId)
    await recordEvent(tx, {
      actor,
      now,
      action: 'member.left',
      subjects: [
        { kind: 'household', id: householdId },
        { kind: 'person', id: personId },
      ],
      details: { code: member.code, leftOn, why },
    })
  })
}

/** The empty string when nobody was told or saw that the person is at home. */
async function lastSeenAtHome(tx: Db, personId: string): Promise<CivilDate> {
  const [here] = await tx
    .select({ on: whereabouts.seenOn })
    .from(whereabouts)
    .where(and(eq(whereabouts.personId, personId), eq(whereabouts.state, 'here'), standingAnswers(tx)))
    .orderBy(desc(whereabouts.seenOn))
    .limit(1)
  const [seen] = await tx
    .select({ on: followUpContacts.heldOn })
    .from(contactChildren)
    .innerJoin(followUpContacts, eq(followUpContacts.id, contactChildren.contactId))
    .where(and(eq(contactChildren.personId, personId), eq(contactChildren.seen, true), standingContacts(tx)))
    .orderBy(desc(followUpContacts.heldOn))
    .limit(1)
  return [here?.on ?? '', seen?.on ?? ''].sort().at(-1) ?? ''
}
