import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import remixOptions from './remix.config.js'
import { precompress } from './scripts/precompress.mjs'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), oneServerBundle(), precompress()],
  resolve: {
    alias: {
      '~': fileURLToPath(new URL('app', import.meta.url)),
      '#db': fileURLToPath(new URL('db', import.meta.url)),
    },
  },
  ssr: { external: ['better-sqlite3'] },
  build: { target: 'es2022', assetsInlineLimit: 0 },
})

/** The process entry imports Remix's build, so that the server and the routes share one store. */
function oneServerBundle(): Plugin {
  return {
    name: 'komawa:one-server-bundle',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? { build: { rollupOptions: { input: 'app/main.server.ts' } } } : {},
  }
}
