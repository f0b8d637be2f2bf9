import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

describe('what starts on a machine where nothing is installed yet', () => {
  test.each(['scripts/test.mjs', 'scripts/start.mjs'])('%s stands on Node alone', (script) => {
    expect(packagesBehind(join(root, script))).toEqual([])
  })

  test('a package behind two files is found', () => {
    expect(packagesBehind(join(root, 'scripts/prove/money.mjs'))).toContain('uuid')
  })
})

/** The packages that a script's static imports lead to, its own files followed. */
function packagesBehind(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const imports = [...readFileSync(file, 'utf8').matchAll(/^import\b[^'"();]*['"]([^'"]+)['"]/gm)]
  return imports.flatMap(([, name = '']) => {
    if (name.startsWith('.')) return packagesBehind(join(dirname(file), name), seen)
    return name.startsWith('node:') ? [] : [name]
  })
}
