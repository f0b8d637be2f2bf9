import type { Db, Store } from '#db/store'
import type { ChainFault } from '~/domain/audit/chain-check'
import { verifyChain } from '~/features/audit/verify-chain.server'

/** What is found when something is changed, which then is as it was. */
export async function faultsAfter(store: Store, change: (tx: Db) => Promise<unknown>) {
  class Undone extends Error {}
  const found: ChainFault[] = []
  await store
    .write(async (tx) => {
      await change(tx)
      found.push(...(await verifyChain({ query: tx }, [], false)).faults)
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  return found
}
