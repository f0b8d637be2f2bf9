import type { Store } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { writeDigest } from './audit-digest.server'
import { logFailure } from './log.server'
import { sealEvents } from './seal-events.server'

const AFTER_MILLISECONDS = 1000
/** No transaction lasts as long: what is older has its link, and a start looks at everything anyway. */
const LATE_MILLISECONDS = 10 * 60_000

/**
 * Seals what was written a moment ago, apart from the deeds, and writes the digest of a day with its first seal.
 *
 * @returns the store to work with, whose writes wake the sealer, and what waits until all is sealed
 */
export function startSealer(store: Store, clock: () => Date) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let sealedUntil: Date | null = null
  let digestOf: string | undefined

  const seal = async () => {
    clearTimeout(timer)
    timer = undefined
    const now = clock()
    try {
      await sealEvents(store, now, sealedUntil)
      sealedUntil = new Date(now.getTime() - LATE_MILLISECONDS)
      if (digestOf !== nigerDate(now)) await writeDigest(store, now)
      digestOf = nigerDate(now)
    } catch (error) {
      logFailure(error, undefined)
      soon()
    }
  }
  const inTurn = () => (running = running.then(seal))
  const soon = () => {
    timer ??= setTimeout(() => void inTurn(), AFTER_MILLISECONDS).unref()
  }
  const waking: Store = {
    ...store,
    async write(work) {
      const result = await store.write(work)
      soon()
      return result
    },
  }
  return { store: waking, sealNow: inTurn }
}
