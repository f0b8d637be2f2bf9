import type { Store } from '#db/store'
import { LATE_MILLISECONDS } from '~/domain/audit/chain'
import { nigerDate } from '~/domain/dates'
import { LINKS_A_DIGEST, writeDigest } from './audit-digest.server'
import { logFailure } from './log.server'
import { sealEvents } from './seal-events.server'

const AFTER_MILLISECONDS = 1000

/**
 * Seals what was written a moment ago, apart from the deeds, and signs the head with the first seal of a day, after a
 * thousand links and at a clean stop. No transaction lasts as long as what counts as late: what is older has its link,
 * and a start looks at everything anyway.
 *
 * @param daily what else is done once a day, after the digest, while sealing goes on
 * @returns the store to work with, whose writes wake the sealer; what seals at once; what ends with all of it done
 */
export function startSealer(
  store: Store,
  clock: () => Date,
  daily: (now: Date) => Promise<void> = () => Promise.resolve(),
) {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let sealedUntil: Date | null = null
  let digestOf: string | undefined
  let sinceDigest = 0
  let aside: Promise<void> = Promise.resolve()

  const seal = async () => {
    clearTimeout(timer)
    timer = undefined
    const now = clock()
    try {
      sinceDigest += await sealEvents(store, now, sealedUntil)
      sealedUntil = new Date(now.getTime() - LATE_MILLISECONDS)
      if (digestOf === nigerDate(now) && sinceDigest < LINKS_A_DIGEST) return
      await writeDigest(store, now)
      sinceDigest = 0
      if (digestOf === nigerDate(now)) return
      digestOf = nigerDate(now)
      aside = daily(now).catch((error: unknown) => {
        logFailure(error, undefined)
      })
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
    async write(work, isolation) {
      const result = await store.write(work, isolation)
      soon()
      return result
    },
  }
  const stop = async () => {
    await inTurn()
    await aside
    await writeDigest(store, clock(), true)
  }
  return { store: waking, sealNow: inTurn, stop }
}
