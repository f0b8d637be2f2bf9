import { and, eq, inArray } from 'drizzle-orm'
import { events, eventSeals, eventSubjects } from '#db/schema/index'
import type { Db } from '#db/store'
import { LATE_MILLISECONDS } from '~/domain/audit/chain'
import type { PaperLink } from '~/domain/audit/paper-link'
import { shortCode } from '~/domain/text/short-code'
import type { Context } from './context.server'
import { sealEvents } from './seal-events.server'

/**
 * The link of the event that recorded a handover, the same however often its receipt is shown; what is not sealed yet is
 * sealed first. Null when no event of that moment speaks of the kit.
 */
export async function linkOfHandover(
  { store, now }: Pick<Context, 'store' | 'now'>,
  handover: { kitId: string; recordedAt: Date },
): Promise<PaperLink | null> {
  const sealed = await linkOf(store.query, handover)
  if (sealed) return sealed
  await sealEvents(store, now, new Date(handover.recordedAt.getTime() - LATE_MILLISECONDS))
  return await linkOf(store.query, handover)
}

const handovers = ['kit.delivered', 'kit.partlyDelivered', 'supplyRound.issued']

async function linkOf(db: Db, { kitId, recordedAt }: { kitId: string; recordedAt: Date }) {
  const [link] = await db
    .select({ position: eventSeals.position, hash: eventSeals.chainHash })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .innerJoin(eventSeals, eq(eventSeals.eventId, events.id))
    .where(
      and(
        eq(eventSubjects.kind, 'kit'),
        eq(eventSubjects.subjectId, kitId),
        eq(events.at, recordedAt),
        inArray(events.action, handovers),
      ),
    )
    .orderBy(eventSeals.position)
    .limit(1)
  return link ? { position: link.position, code: shortCode(link.hash) } : null
}
