import { and, asc, eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { taskActs } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'

type OfCase = { fromId: string; toId: string; byId: string; reason: string; at: Date }

const rowsAtOnce = 500

/** Tasks of these households that were handed to the one who had the case: they go on to the one who has it now. */
export async function handOverTasks(tx: Db, householdIds: string[], { fromId, toId, byId, reason, at }: OfCase) {
  const acts = await tx
    .select({
      taskKey: taskActs.taskKey,
      householdId: taskActs.householdId,
      toUserId: taskActs.toUserId,
      about: taskActs.about,
    })
    .from(taskActs)
    .where(and(inArray(taskActs.householdId, householdIds), eq(taskActs.kind, 'handedOver')))
    .orderBy(asc(taskActs.at), asc(taskActs.id))
  const last = [...groupBy(acts, ({ taskKey }) => taskKey).values()].flatMap((given) => given.slice(-1))
  const passed = last
    .filter(({ toUserId }) => toUserId === fromId)
    .map(({ taskKey, householdId, about }) => ({
      id: uuidv7(),
      ...{ taskKey, householdId, about, reason, at },
      ...{ kind: 'handedOver' as const, until: null, toUserId: toId, actorId: byId },
    }))
  for (let start = 0; start < passed.length; start += rowsAtOnce)
    await tx.insert(taskActs).values(passed.slice(start, start + rowsAtOnce))
}
