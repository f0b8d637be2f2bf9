import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { engine } from '#db/columns'
import { events } from '#db/schema/index'
import { openStore } from '#db/store'
import { auditVerify } from '~/audit-verify.server'
import { openServices } from '~/open-services.server'
import { readEnvironment } from '~/server/environment.server'
import { recordEvent } from '~/server/record-event.server'
import { services } from '~/server/services.server'

/** The command is tried on files of its own, which only the embedded engine has; what it runs is tried on both. */
const embedded = test.runIf(engine === 'sqlite')

let folder: string
let variables: Record<string, string>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'komawa-verify-'))
  variables = { KOMAWA_DATA: join(folder, 'data'), LANG: 'en_GB.UTF-8' }
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

embedded('without a database or a key it says so and makes neither', async () => {
  expect(await verified()).toEqual({ code: 1, lines: [expect.stringContaining('There is no database at') as string] })
})

embedded('a sound chain is said to be sound, and an edited deed is found with its place', async () => {
  const opened = await openServices(readEnvironment(variables, ['--empty']))
  const { store } = services()
  const deed = { actor: null, action: 'task.done', subjects: [{ kind: 'task' as const, id: 'one' }] }
  for (let made = 0; made < 3; made++) await store.write((tx) => recordEvent(tx, { ...deed, now: new Date() }))
  await opened.close()

  expect((await verified('--link', '1 0000-0000')).lines.join()).toContain('another link is at that position')
  expect((await verified('--link', '9 7F3K-92QD')).code).toBe(1)
  const sound = await verified()
  expect(sound.code).toBe(0)
  expect(sound.lines.join('\n')).toMatch(/Head: \w{4}-\w{4}[^]*Nothing that was compared has changed/)

  const edited = await openStore(join(folder, 'data', 'komawa.sqlite'))
  await edited.write((tx) => tx.update(events).set({ action: 'task.none' }))
  await edited.close()
  const faulty = await verified()
  expect(faulty.code).toBe(1)
  expect(faulty.lines.join('\n')).toMatch(/At position \d+ the moment, author or name/)
})

embedded('it explains itself, and takes no option it does not know', async () => {
  expect((await verified('--help')).lines.join()).toContain('--digests')
  expect((await verified('--nonsense')).code).toBe(1)
})

async function verified(...args: string[]) {
  const lines: string[] = []
  const code = await auditVerify(variables, ['--audit-verify', ...args], (line) => lines.push(line))
  return { code, lines }
}
