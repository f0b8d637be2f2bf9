import { v7 as uuidv7 } from 'uuid'
import { accessLog } from '#db/schema/index'
import type { Store } from '#db/store'
import type { Context } from './context.server'
import { logFailure } from './log.server'
import type { SubjectKind } from './record-event.server'

const FLUSH_AFTER_MILLISECONDS = 1000
const FLUSH_AT = 200

type Entry = typeof accessLog.$inferInsert
const waiting: Entry[] = []
let timer: NodeJS.Timeout | undefined

/**
 * Notes that this actor opened this file; written in batches, so that reading never waits for writing. What is read
 * inside another's transaction waits for the next reading outside of one.
 */
export function logAccess({ actor, store, now }: Context, subjectKind: SubjectKind, subjectId: string) {
  waiting.push({ id: uuidv7(), at: now, userId: actor.id, subjectKind, subjectId })
  if (store.bound) return
  if (waiting.length % FLUSH_AT === 0) void flushAccessLog(store)
  else flushSoon(store)
}

/**
 * Writes what is waiting; called by the timer, by a full batch and before the process stops. Never throws: what could
 * not be written, for want of room on the disk for instance, waits for the next time.
 */
export async function flushAccessLog(store: Store) {
  clearTimeout(timer)
  timer = undefined
  while (waiting.length > 0) {
    const batch = waiting.splice(0, FLUSH_AT)
    try {
      await store.write((tx) => tx.insert(accessLog).values(batch))
    } catch (error) {
      waiting.unshift(...batch)
      logFailure(error, undefined)
      flushSoon(store)
      return
    }
  }
}

function flushSoon(store: Store) {
  timer ??= setTimeout(() => void flushAccessLog(store), FLUSH_AFTER_MILLISECONDS).unref()
}
