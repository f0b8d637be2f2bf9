import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runTool } from './run.mjs'

const sources = [
  'app',
  'db',
  'public',
  'package-lock.json',
  'remix.config.js',
  'scripts/precompress.mjs',
  'vite.config.ts',
]

/** Builds when a source changed since the last build. */
export async function build() {
  const stamp = join(root, 'build/.stamp')
  const state = stateOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  console.log('Building.')
  const { code, output } = await runTool('@remix-run/dev/dist/cli.js', ['vite:build'], {
    env: { NODE_ENV: 'production' },
    quiet: true,
  })
  if (code !== 0) throw new Error(`${output}\nBuilding failed; the reason is above.`)
  writeFileSync(stamp, state)
}

function stateOfSources() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  if (!existsSync(join(root, path))) return []
  if (path.includes('.')) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
}
