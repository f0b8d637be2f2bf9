import { v7 as uuidv7 } from 'uuid'
import { accessLog } from '#db/schema/index'
import type { Store } from '#db/store'
import type { Context } from './context.server'
import type { SubjectKind } from './record-event.server'

const FLUSH_AFTER_MILLISECONDS = 1000
const FLUSH_AT = 200

type Entry = typeof accessLog.$inferInsert
let waiting: Entry[] = []
let timer: NodeJS.Timeout | undefined

/** Notes that this actor opened this file; written in batches, so that reading never waits for writing. */
export function logAccess({ actor, store, now }: Context, subjectKind: SubjectKind, subjectId: string) {
  waiting.push({ id: uuidv7(), at: now, userId: actor.id, subjectKind, subjectId })
  if (waiting.length >= FLUSH_AT) void flushAccessLog(store)
  else timer ??= setTimeout(() => void flushAccessLog(store), FLUSH_AFTER_MILLISECONDS).unref()
}

/** Writes what is waiting; called by the timer, by a full batch and before the process stops. */
export async function flushAccessLog(store: Store) {
  clearTimeout(timer)
  timer = undefined
  const batch = waiting
  waiting = []
  if (batch.length > 0) await store.write((tx) => tx.insert(accessLog).values(batch))
}
