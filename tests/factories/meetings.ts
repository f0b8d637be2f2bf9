import { v7 as uuidv7 } from 'uuid'
import { meetingDecisions, meetings } from '#db/schema/index'
import type { CivilDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'

/** A meeting of this lead with one decision: to keep this household as it is. */
export async function meetingOf({ actor, store, now }: Context, householdId: string, heldOn: CivilDate = '2026-11-12') {
  const id = uuidv7()
  await store.write(async (tx) => {
    await tx.insert(meetings).values({ id, heldOn, heldById: actor.id, startedAt: now })
    await tx.insert(meetingDecisions).values({
      id: uuidv7(),
      meetingId: id,
      kind: 'late',
      subjectId: householdId,
      householdId,
      outcome: 'keep',
      reason: 'La famille est aux champs.',
      decidedAt: now,
    })
  })
  return id
}
