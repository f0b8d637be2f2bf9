import { fileURLToPath } from 'node:url'
import * as build from 'virtual:remix/server-build'
import { auditVerify } from './audit-verify.server'
import { openServices } from './open-services.server'
import { serve } from './server/serve.server'
import { staticFiles } from './server/static-files.server'

if (process.argv.includes('--audit-verify')) {
  process.exit(await auditVerify(process.env, process.argv.slice(2), console.log))
} else {
  // Stands in build/server; the browser's files are its neighbours.
  await serve({ build, openServices, files: staticFiles(fileURLToPath(new URL('../client', import.meta.url))) })
}
