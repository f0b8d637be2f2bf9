import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** What a test file writes aside lies in one folder, which goes with it: after its own `afterAll`, since this comes first. */
const outer = process.env['TMPDIR']
const folder = mkdtempSync(join(tmpdir(), 'komawa-test-'))
process.env['TMPDIR'] = folder

afterAll(() => {
  if (outer === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = outer
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})
