import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { users } from '#db/schema/index'
import { migrate } from '#db/migrate'
import { loadClaims } from '#db/seed/load-claims'
import { loadKitCatalogue } from '#db/seed/load-kit-catalogue'
import { setMasterKey } from '#db/sealing'
import { openStore, type Store } from '#db/store'
import './i18n/all-languages.server'
import { isDemonstration } from './demonstration/is-demonstration.server'
import { demonstrationAccounts, loadDemonstration } from './demonstration/load-demonstration.server'
import { reviewKnownFacts } from './features/alerts/review-known-facts.server'
import { checkChainOfDay } from './features/audit/check-chain.server'
import { rewriteSearchTokens } from './features/comfort/rewrite-search-tokens.server'
import { firstAdministrator } from './features/staff/first-administrator.server'
import { flushAccessLog } from './server/access-log.server'
import type { Environment } from './server/environment.server'
import { masterKey, provedKey } from './server/master-key.server'
import { setAuditFolder } from './server/audit-folder.server'
import { setFilesFolder } from './server/files-folder.server'
import { sweepUnfinished } from './server/seal-file.server'
import { startSealer } from './server/sealer.server'
import { setServices } from './server/services.server'

/** Opens and migrates the store, proves the key, and fills a new database with what the start asked for; later starts find what it was filled with. */
export async function openServices(environment: Environment) {
  mkdirSync(environment.dataFolder, { recursive: true })
  setMasterKey(masterKey(environment.masterKey, environment.dataFolder))
  setFilesFolder(join(environment.dataFolder, 'files'))
  setAuditFolder(join(environment.dataFolder, 'audit'))
  const store = await openStore(environment.databaseUrl ?? join(environment.dataFolder, 'komawa.sqlite'))
  await migrate(store)
  await provedKey(store)
  await store.write(loadKitCatalogue)
  await store.write((tx) => loadClaims(tx, new Date()))
  await rewriteSearchTokens(store)
  await sweepUnfinished(new Date())
  await reviewKnownFacts(store, new Date())
  if (environment.start === 'demo') await loadDemonstration(store, new Date())
  const demonstration = await isDemonstration(store.query)
  const announcements = demonstration ? demonstrationAccounts() : await firstAdministrator(store, environment.origin)
  const clock = () => new Date()
  const sealer = startSealer(store, clock, (now) => checkChainOfDay(store, now))
  void sealer.sealNow()
  setServices({ store: sealer.store, clock, demonstration })
  return {
    announcements,
    ready: () => isReady(store),
    async close() {
      await flushAccessLog(store)
      await sealer.stop()
      await store.close()
    },
  }
}

async function isReady(store: Store) {
  await store.query.select({ id: users.id }).from(users).limit(1)
  return true
}
