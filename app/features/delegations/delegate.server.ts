import { and, eq, isNull } from 'drizzle-orm'
import { delegations, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { delegationRefusal } from '~/domain/delegations/delegation-refusal'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

export type DelegationForm = { id: string; toUserId: string; startsOn: CivilDate; endsOn: CivilDate; reason: string }

/**
 * Puts somebody else in this lead's place for some days. Nobody's else: what an officer decides, every officer can.
 *
 * @throws {Refused} 403 not a lead; 422 oneself, somebody who decides nothing, days that cannot be
 */
export async function delegate({ actor, store, now }: Context, { id, ...form }: DelegationForm) {
  if (!mayEver(actor.role, 'delegation.record')) throw new Refused('delegation-by-lead-only', 403)
  await store.write(async (tx) => {
    const [known] = await tx.select().from(delegations).where(eq(delegations.id, id))
    if (known && known.fromUserId !== actor.id) throw new Refused('not-there', 404)
    if (known) {
      sentBefore(known, form)
      return
    }
    const [to] = await tx
      .select({ id: users.id, role: users.role })
      .from(users)
      .where(and(eq(users.id, form.toUserId), isNull(users.disabledAt)))
    if (!to) throw new Refused('delegate-decides-nothing', 422)
    const refusal = delegationRefusal(actor.id, to, form, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)

    await tx.insert(delegations).values({ id, ...form, fromUserId: actor.id, recordedAt: now })
    const { startsOn, endsOn } = form
    await recordEvent(tx, {
      actor,
      now,
      action: 'delegation.recorded',
      subjects: [actor.id, to.id].map((userId) => ({ kind: 'user', id: userId })),
      details: { startsOn, endsOn },
    })
  })
}
