import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { kits, users } from '#db/schema/index'
import { delivererRefusal } from '~/domain/kits/deliverer-refusal'
import { askedByIds } from '~/server/asked-by.server'
import type { Context } from '~/server/context.server'
import { payersOfKit } from '~/server/hands-on-goods.server'
import { linkedPeople } from '~/server/linked-people.server'
import { kitRecord } from '~/server/kit-record.server'
import { approverIdsOf } from '~/server/kit-standing'
import { kitView, type KitView } from './kit-view.server'
import { ownKits } from './own-kit.server'

const deliverers = ['officer', 'mentor', 'logistics'] as const
type Deliverer = (typeof deliverers)[number]

export type KitForAssignment = {
  kit: KitView
  delivererId: string | null
  /** Those who may be asked: neither requester, approver nor payer, nor tied to the family. */
  people: { id: string; name: string; role: Deliverer }[]
}

/** An own request and who could hand it over; null for everybody but the officer of the household. */
export async function kitForAssignment(context: Context, kitId: string): Promise<KitForAssignment | null> {
  const { actor, store } = context
  const record = await kitRecord(store.query, and(eq(kits.id, kitId), ownKits(store.query, actor)))
  if (!record) return null
  const staff = await store.query
    .select({ id: users.id, name: users.displayName, role: users.role })
    .from(users)
    .where(and(inArray(users.role, [...deliverers]), isNull(users.disabledAt)))
    .orderBy(asc(users.displayName))
  const approvedByIds = approverIdsOf(record)
  const { delivererId, householdId } = record.kit
  const asked = {
    askedByIds: askedByIds(record),
    approvedByIds,
    paidByIds: await payersOfKit(store.query, kitId),
    linkedPeople: await linkedPeople(store.query, householdId),
  }
  const people = staff.flatMap(({ id, name, role }) => {
    const known = deliverers.find((deliverer) => deliverer === role)
    return known && delivererRefusal(asked, { id, role }) === null ? [{ id, name, role: known }] : []
  })
  return { kit: await kitView(context, record), delivererId, people }
}
