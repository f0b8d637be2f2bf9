import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { people } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { leavingReasons } from '~/domain/roster/leaving'
import { civilDate, oneOf } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { ownHousehold } from './own-household.server'
import { checkRoster, rosterOf } from './roster-of.server'

export function memberLeavingForm(today: CivilDate) {
  return z.object({
    leftOn: civilDate().refine((date) => date <= today, 'households.error.future'),
    why: oneOf(leavingReasons),
  })
}
export type MemberLeavingForm = z.output<ReturnType<typeof memberLeavingForm>>

/** The member stays on file and leaves the roster; somebody else must be head and caregiver first. */
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
    if (member.leftHouseholdOn !== null) return
    if (leftOn > nigerDate(now)) throw new Refused('leaving-in-future', 422)

    const staying = (await rosterOf(tx, householdId)).filter(({ id }) => id !== personId)
    checkRoster(staying.map((other) => ({ ...other, motherId: other.motherId === personId ? null : other.motherId })))
    await tx.update(people).set({ leftHouseholdOn: leftOn }).where(eq(people.id, personId))
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
