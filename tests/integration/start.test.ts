import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { engine } from '#db/columns'
import { openServices } from '~/open-services.server'
import { readEnvironment } from '~/server/environment.server'
import { services } from '~/server/services.server'

/** A start is tried on files of its own, which only the embedded engine has. */
const embedded = test.runIf(engine === 'sqlite')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'komawa-start-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

embedded('a database that was begun empty is no demonstration, however it is started later', async () => {
  const first = await start('--empty')
  expect(first.announcements.join()).toMatch(/\/enrol\//)
  await first.close()

  const second = await start('--demo')
  expect(services().demonstration).toBe(false)
  expect(second.announcements.join()).toMatch(/\/enrol\//)
  await second.close()
})

embedded('a start with another master key is refused, and the right one still opens', async () => {
  const wrong = { KOMAWA_MASTER_KEY: Buffer.alloc(32, 1).toString('base64') }
  await expect(start('--empty', wrong)).rejects.toThrow(
    'KOMAWA_MASTER_KEY is not the key this database was sealed with',
  )
  const right = await start('--empty')
  expect(await right.ready()).toBe(true)
  await right.close()
})

function start(how: '--empty' | '--demo', variables: Record<string, string> = {}) {
  return openServices(readEnvironment({ KOMAWA_DATA: join(folder, 'data'), ...variables }, [how]))
}
