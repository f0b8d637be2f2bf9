import { and, eq, inArray } from 'drizzle-orm'
import { events, eventSeals, eventSubjects } from '#db/schema/index'
import type { Db } from '#db/store'
import { LATE_MILLISECONDS } from '~/domain/audit/chain'
import type { PaperLink } from '~/domain/audit/paper-link'
import { shortCode } from '~/domain/text/short-code'
import type { Context } from './context.server'
import { sealEvents } from './seal-events.server'

type Handover = { kitId: string; recordedAt: Date }

/**
 * The links of the events that recorded handovers, in their order and the same however often a receipt is shown; what is
 * not sealed yet is sealed first. Null where no event of that moment speaks of the kit.
 */
export async function linksOfHandovers(
  { store, now }: Pick<Context, 'store' | 'now'>,
  handovers: readonly Handover[],
): Promise<(PaperLink | null)[]> {
  const sealed = await linksOf(store.query, handovers)
  const waiting = handovers.flatMap(({ recordedAt }, at) => (sealed[at] ? [] : recordedAt.getTime()))
  if (waiting.length === 0) return sealed
  await sealEvents(store, now, new Date(Math.min(...waiting) - LATE_MILLISECONDS))
  return await linksOf(store.query, handovers)
}

const actions = ['kit.delivered', 'kit.partlyDelivered', 'supplyRound.issued']

async function linksOf(db: Db, handovers: readonly Handover[]) {
  const links = await db
    .select({
      ...{ kitId: eventSubjects.subjectId, at: events.at },
      ...{ position: eventSeals.position, hash: eventSeals.chainHash },
    })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .innerJoin(eventSeals, eq(eventSeals.eventId, events.id))
    .where(
      and(
        eq(eventSubjects.kind, 'kit'),
        inArray(
          eventSubjects.subjectId,
          handovers.map(({ kitId }) => kitId),
        ),
        inArray(events.action, actions),
      ),
    )
    .orderBy(eventSeals.position)
  return handovers.map(({ kitId, recordedAt }) => {
    const link = links.find((known) => known.kitId === kitId && known.at.getTime() === recordedAt.getTime())
    return link ? { position: link.position, code: shortCode(link.hash) } : null
  })
}
