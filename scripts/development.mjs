import { createServer } from 'vite'

const vite = await createServer({ server: { middlewareMode: true } })
const { serve } = await vite.ssrLoadModule('/app/server/serve.server.ts')

const freshBuild = () => vite.ssrLoadModule('virtual:remix/server-build')

await serve({ build: await freshBuild(), freshBuild, files: vite.middlewares })
