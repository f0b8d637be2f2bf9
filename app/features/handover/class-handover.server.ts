import { and, asc, eq } from 'drizzle-orm'
import { groups, kitDeliveries, kits, people, supplyRounds } from '#db/schema/index'
import { shownNames } from '~/domain/roster/shown-names'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { picturesOf } from '~/server/pictures-of.server'
import { staffNames } from '~/server/staff-names.server'
import { visibleHandovers } from '~/server/visible-handovers.server'
import { receiptsOf } from './receipt.server'

/** A class is no longer than this. */
const AT_MOST = 80

/** One hand-out to a class with the receipt of each child, as far as this actor may read them; null for nobody's. */
export async function classHandover(context: Context, issueId: string) {
  const { actor, store } = context
  const db = store.query
  const rows = await db
    .select({ delivery: kitDeliveries, child: people, group: groups, number: kits.number })
    .from(kitDeliveries)
    .innerJoin(kits, eq(kits.id, kitDeliveries.kitId))
    .innerJoin(supplyRounds, eq(supplyRounds.id, kits.roundId))
    .innerJoin(groups, eq(groups.id, supplyRounds.groupId))
    .innerJoin(people, eq(people.id, kits.childId))
    .where(and(eq(kitDeliveries.issueId, issueId), visibleHandovers(db, actor)))
    .orderBy(asc(kitDeliveries.receiptNumber), asc(kitDeliveries.id))
    .limit(AT_MOST)
  const [first] = rows
  if (!first) return null
  for (const householdId of new Set(rows.map(({ child }) => child.householdId)))
    if (householdId !== null) logAccess(context, 'household', householdId)
  const { delivery, group } = first
  const [names, staff, pictures] = await Promise.all([
    identitiesOf(
      store,
      rows.map(({ child }) => child.id),
    ),
    staffNames(db, [delivery.deliveredById]),
    picturesOf(db, [issueId]),
  ])
  const shown = shownNames(
    rows.map(({ child: { id, code } }) => ({ id, code, firstName: names.get(id)?.givenName ?? code })),
  )
  return {
    id: issueId,
    ...{ groupId: group.id, groupName: group.name },
    ...{ deliveredOn: delivery.deliveredOn, place: delivery.place, witness: delivery.witness },
    paperNumber: delivery.paperNumber,
    byName: staff.get(delivery.deliveredById) ?? '',
    pictures: pictures.get(issueId) ?? [],
    receipts: rows.map(({ delivery: { id, kitId, receiptNumber, receiptCode }, child, number }) => ({
      ...{ deliveryId: id, kitId, kitNumber: number, receiptNumber, code: receiptCode },
      childName: shown.get(child.id) ?? child.code,
    })),
  }
}

export type ClassHandover = NonNullable<Awaited<ReturnType<typeof classHandover>>>

/** The receipts of all children of a hand-out, to be printed one a sheet; null as `classHandover`. */
export async function classReceipts(context: Context, issueId: string, origin: string) {
  const handover = await classHandover(context, issueId)
  if (!handover) return null
  return { handover, receipts: await receiptsOf(context, handover.receipts, origin) }
}
