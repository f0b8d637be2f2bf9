import { fileURLToPath } from 'node:url'
import * as build from 'virtual:remix/server-build'
import { serve } from './serve.server'
import { staticFiles } from './static-files.server'

// Stands in build/server; the browser's files are its neighbours.
await serve({ build, files: staticFiles(fileURLToPath(new URL('../client', import.meta.url))) })
