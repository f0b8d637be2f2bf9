import { eq, inArray } from 'drizzle-orm'
import { groups, people } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { shownNames } from '~/domain/roster/shown-names'
import { leastToSee } from '~/domain/supplies/round-visit-refusal'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { handedKitsOf } from './handed-kits-of.server'
import { roundRecord } from './round-record.server'
import { deliverersOfRound, handedSinceVisit } from './round-to-see.server'

/** A class whose supplies were handed out, child by child with what they were given; null outside one's reach. */
export async function roundToVerify(context: Context, roundId: string) {
  const { actor, store, now } = context
  const db = store.query
  const record = await roundRecord(db, actor, roundId)
  if (!record) return null
  const handed = handedKitsOf(record)
  const wasHandedOut = record.kits.some(({ deliveries }) => deliveries.length > 0)
  for (const householdId of new Set(record.kits.map(({ kit }) => kit.householdId)))
    logAccess(context, 'household', householdId)
  const childIds = handed.flatMap(({ record: { kit } }) => kit.childId ?? [])
  const [[group], children, names] = await Promise.all([
    db.select({ name: groups.name }).from(groups).where(eq(groups.id, record.round.groupId)),
    childIds.length === 0
      ? []
      : db.select({ id: people.id, code: people.code }).from(people).where(inArray(people.id, childIds)),
    identitiesOf(store, childIds),
  ])
  const shown = shownNames(children.map(({ id, code }) => ({ id, code, firstName: names.get(id)?.givenName ?? code })))
  const since = await handedSinceVisit(db, roundId, handed)
  const isNew = new Set(since.map(({ record: { kit } }) => kit.id))
  const days = handed.flatMap(({ since }) => since ?? []).sort()
  return {
    ...{ id: record.round.id, number: record.round.number, groupName: group?.name ?? '' },
    ...{ verifyBy: record.round.verifyBy, today: nigerDate(now) },
    /** The first hand-out; null when nothing was handed out yet. */
    since: days[0] ?? null,
    /** It was handed out, and no child has anything of it any more. */
    allCameBack: wasHandedOut && handed.length === 0,
    least: leastToSee(since.length > 0 ? since.length : handed.length),
    isOwnHandover: (await deliverersOfRound(db, roundId)).includes(actor.id),
    children: handed.map(({ record: { kit }, lines }) => ({
      ...{ kitId: kit.id, name: shown.get(kit.childId ?? '') ?? kit.number },
      /** Handed something since the last visit; nobody before the first. */
      isNew: isNew.has(kit.id),
      lines: lines.map(({ lineId, item, unit, quantity, asset }) => ({ lineId, item, unit, quantity, asset })),
    })),
  }
}

export type RoundToVerify = NonNullable<Awaited<ReturnType<typeof roundToVerify>>>
