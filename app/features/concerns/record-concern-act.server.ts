import { eq } from 'drizzle-orm'
import { concernActs, concerns } from '#db/schema/index'
import type { ConcernActKind, ReferredTo } from '~/domain/concerns/concern-codes'
import { actRefusal } from '~/domain/concerns/concern-refusal'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { handledConcern } from './handled-concern.server'

export type ConcernActForm = {
  id: string
  kind: ConcernActKind
  doneOn: CivilDate
  referredTo?: ReferredTo | undefined
  note?: string | undefined
}

/**
 * What a focal point did; the first one takes the worry up.
 *
 * @throws {Refused} not theirs to read (404), a rule says no (422), closed or other content under the same id (409)
 */
export async function recordConcernAct(context: Context, concernId: string, form: ConcernActForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const concern = await handledConcern(tx, context, concernId)
    const [standing] = await tx.select().from(concernActs).where(eq(concernActs.id, form.id))
    const { kind, doneOn, note = null } = form
    const target = kind === 'referred' ? (form.referredTo ?? null) : null
    const act = { kind, doneOn, referredTo: target }
    if (standing) {
      sentBefore(standing, { concernId, ...act, note, doneById: actor.id })
      return
    }
    const refusal = actRefusal(act, { closed: concern.closedAt !== null }, nigerDate(now))
    if (refusal) throw new Refused(refusal, refusal === 'concern-closed' ? 409 : 422)

    await tx.insert(concernActs).values({ id: form.id, concernId, ...act, note, doneById: actor.id, recordedAt: now })
    await tx
      .update(concerns)
      .set({ takenUpAt: concern.takenUpAt ?? now, assignedToId: concern.assignedToId ?? actor.id })
      .where(eq(concerns.id, concernId))
    await recordEvent(tx, { actor, now, action: 'concern.acted', subjects: [{ kind: 'concern', id: concernId }] })
  })
}
