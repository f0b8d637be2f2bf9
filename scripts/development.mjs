import { createServer } from 'vite'

const vite = await createServer({ server: { middlewareMode: true } })
const { serve } = await vite.ssrLoadModule('/app/server/serve.server.ts')
const { openServices } = await vite.ssrLoadModule('/app/open-services.server.ts')

/**
 * What the process keeps open; a module that Vite loads again after an edit gets it back.
 * @type {unknown}
 */
let kept

await serve({ build: await builtNow(), freshBuild: builtNow, files: vite.middlewares, openServices })
kept = (await serviceModule()).services()

async function builtNow() {
  if (kept) (await serviceModule()).setServices(kept)
  return vite.ssrLoadModule('virtual:remix/server-build')
}

function serviceModule() {
  return vite.ssrLoadModule('/app/server/services.server.ts')
}
