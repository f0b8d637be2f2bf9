import { fileURLToPath } from 'node:url'
import * as build from 'virtual:remix/server-build'
import { openServices } from './open-services.server'
import { serve } from './server/serve.server'
import { staticFiles } from './server/static-files.server'

// Stands in build/server; the browser's files are its neighbours.
await serve({ build, openServices, files: staticFiles(fileURLToPath(new URL('../client', import.meta.url))) })
