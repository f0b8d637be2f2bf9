import { and, eq, isNull } from 'drizzle-orm'
import { kits, users } from '#db/schema/index'
import { delivererRefusal } from '~/domain/kits/deliverer-refusal'
import { Refused } from '~/domain/refused'
import { askedByIds } from '~/server/asked-by.server'
import type { Context } from '~/server/context.server'
import { payersOfKit } from '~/server/hands-on-goods.server'
import { linkedPeople } from '~/server/linked-people.server'
import { recordEvent } from '~/server/record-event.server'
import { approverIdsOf } from '~/server/kit-standing'
import { ownKit, subjectsOf } from './own-kit.server'

/**
 * Who is to hand an approved kit over: a third person.
 *
 * @throws {Refused} 404 not an own request; 409 not approved, delivered; 422 the requester, an approver, a payer, a declared
 * link, another role
 */
export async function assignDeliverer(
  { actor, store, now }: Context,
  kitId: string,
  { delivererId }: { delivererId: string },
) {
  await store.write(async (tx) => {
    const record = await ownKit(tx, actor, kitId)
    const { kit } = record
    if (kit.state === 'delivered') throw new Refused('already-delivered', 409)
    if (kit.delivererId === delivererId) return
    const [deliverer] = await tx
      .select({ id: users.id, role: users.role })
      .from(users)
      .where(and(eq(users.id, delivererId), isNull(users.disabledAt)))
    if (!deliverer) throw new Refused('not-a-deliverer', 422)
    const approvedByIds = approverIdsOf(record)
    const asked = {
      askedByIds: askedByIds(record),
      approvedByIds,
      paidByIds: await payersOfKit(tx, kitId),
      linkedPeople: await linkedPeople(tx, kit.householdId),
    }
    const refusal = delivererRefusal(asked, deliverer)
    if (refusal) throw new Refused(refusal, refusal === 'not-approved' ? 409 : 422)

    await tx.update(kits).set({ delivererId }).where(eq(kits.id, kitId))
    await recordEvent(tx, {
      actor,
      now,
      action: 'kit.delivererAssigned',
      subjects: [...subjectsOf(record), { kind: 'user', id: delivererId }],
      details: { number: kit.number },
    })
  })
}
