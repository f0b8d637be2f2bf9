import { asc, eq, inArray, or } from 'drizzle-orm'
import { kitEndings, kitReturns, kits, storedFiles, users } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { bodyOf } from '~/domain/audit/chain-check'
import { fullName, identitiesOf } from '~/server/identity.server'
import { boundStory } from './bound-story.server'
import { eventStory } from './event-story.server'
import { handoverStory, verificationStory } from './handover-story.server'
import { lossStory, replacedLoss } from './loss-story.server'
import { budgetStory, paymentStory } from './money-story.server'
import { movementStory, purchaseStory } from './purchase-story.server'
import { requestStory } from './request-story.server'
import { recordOf, recordsOf } from './story-record.server'
import { Withheld, type StoryRecord, type StoryValue } from './withheld'

type Kit = typeof kits.$inferSelect

/**
 * All that is recorded of one kit, with names and free text marked as withheld, and its pictures' rows. Rows are read
 * first and their events last: a deed that is done meanwhile is an event more, never a row without one.
 *
 * @param seal gives what was done so far its place in the chain
 */
export async function kitStory(store: Pick<Store, 'query'>, kit: Kit, seal: () => Promise<void>) {
  const db = store.query
  const request = await requestStory(db, kit)
  const purchases = await purchaseStory(db, kit.id)
  const payments = await paymentStory(db, kit.id)
  const losses = await lossStory(db, kit.id)
  const endings = await db.select().from(kitEndings).where(eq(kitEndings.kitId, kit.id))
  const returns = await db
    .select()
    .from(kitReturns)
    .where(eq(kitReturns.kitId, kit.id))
    .orderBy(asc(kitReturns.movementId), asc(kitReturns.lineId))
  const subjects = [kit.id, ...idsOf([...purchases, ...payments, ...losses]), ...(kit.roundId ? [kit.roundId] : [])]
  const sittings = request.committees.flatMap(({ committeeId }) => (typeof committeeId === 'string' ? committeeId : []))
  const handovers = await handoverStory(db, kit.id)
  const back = returns.map(({ movementId }) => movementId)
  const hangOn = [kit.id, ...back, ...idsOf([...purchases, ...payments])]
  const pictures = await picturesOf(db, hangOn, idsOf(handovers, 'issueId'))
  const names = await identitiesOf(store, [kit.caregiverId, ...(kit.childId ? [kit.childId] : [])])
  const story = {
    kit: {
      ...recordOf(kits, kit),
      type: request.type,
      replaces: await replacedLoss(db, kit.replacesLossId),
      caregiver: new Withheld(fullName(names.get(kit.caregiverId))),
      child: kit.childId ? new Withheld(fullName(names.get(kit.childId))) : null,
    },
    versions: request.versions,
    decisions: request.decisions,
    committees: request.committees,
    cancellations: request.cancellations,
    endings: recordsOf(kitEndings, endings),
    budget: await budgetStory(db, kit.id),
    purchases,
    payments,
    movements: await movementStory(db, kit.id),
    handovers,
    returns: recordsOf(kitReturns, returns),
    verifications: await verificationStory(db, kit.id),
    losses,
    pictures: recordsOf(storedFiles, pictures),
  }
  await seal()
  const events = await eventStory(db, [...subjects, ...sittings])
  const bound = await boundStory(db, events, story)
  const actors = events.flatMap(({ body }) => {
    const actor = bodyOf(body)?.['actor']
    return typeof actor === 'string' ? actor : []
  })
  const people = await peopleStory(db, [...peopleIn(story), ...actors])
  return { story: { ...story, people, events, bound }, pictures }
}

async function peopleStory(db: Db, ids: string[]): Promise<StoryRecord[]> {
  const rows = await db
    .select({ id: users.id, role: users.role, name: users.displayName })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]))
    .orderBy(asc(users.id))
  return rows.map(({ id, role, name }) => ({ id, role, name: new Withheld(name) }))
}

/** Of the kit, its purchases, payments and returns, and of the hand-outs to a class that it was part of. */
async function picturesOf(db: Db, ofIds: string[], issueIds: string[]) {
  return await db
    .select()
    .from(storedFiles)
    .where(or(inArray(storedFiles.ofId, ofIds), inArray(storedFiles.deedId, [...issueIds, ''])))
    .orderBy(asc(storedFiles.addedAt), asc(storedFiles.id))
}

function idsOf(records: StoryRecord[], key = 'id') {
  return records.flatMap(({ [key]: id }) => (typeof id === 'string' ? id : []))
}

/** Whoever did something: `…ById`, `userId`, `onBehalfOfId`, `delivererId`. */
function peopleIn(value: StoryValue, key = ''): string[] {
  if (typeof value === 'string') return /(ById|[uU]serId|onBehalfOfId|delivererId)$/.test(key) ? [value] : []
  if (value === null || typeof value !== 'object' || value instanceof Withheld) return []
  if (Array.isArray(value)) return (value as StoryValue[]).flatMap((item) => peopleIn(item, key))
  return Object.entries(value).flatMap(([name, item]) => peopleIn(item, name))
}
