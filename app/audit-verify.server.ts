import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { setMasterKey } from '#db/sealing'
import { openStore } from '#db/store'
import './i18n/all-languages.server'
import { faultWords } from './features/audit/fault-words'
import { paperWords } from './features/audit/paper-words'
import { verifyChain } from './features/audit/verify-chain.server'
import { translator, type Translate } from './i18n/translator'
import { writeDigest } from './server/audit-digest.server'
import { officePublicKey } from './server/audit-key.server'
import { setAuditFolder } from './server/audit-folder.server'
import { digestFilesIn } from './server/digest-files.server'
import { readEnvironment } from './server/environment.server'
import { linkOnPaper } from './server/link-on-paper.server'
import { masterKey, provedKey } from './server/master-key.server'
import { sealEvents } from './server/seal-events.server'
import { shortCode } from './domain/text/short-code'

/**
 * Verifies the audit chain from the command line, beside a running server or without one.
 *
 * @returns the exit code: 0 when all is as it was recorded, 1 otherwise
 */
export async function auditVerify(
  variables: Record<string, string | undefined>,
  args: string[],
  say: (line: string) => void,
): Promise<number> {
  const t = translator(variables['LANG']?.startsWith('fr') ? 'fr' : 'en')
  try {
    const { values } = parseArgs({ args, options, allowPositionals: false })
    if (values.help) {
      say(t('audit.cli.help'))
      return 0
    }
    return await verified(variables, values, t, say)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return 1
  }
}

const options = {
  'audit-verify': { type: 'boolean' },
  help: { type: 'boolean' },
  digest: { type: 'boolean' },
  digests: { type: 'string' },
  link: { type: 'string' },
} as const

type Asked = { digest?: boolean; digests?: string; link?: string }

async function verified(
  variables: Record<string, string | undefined>,
  { digest, digests, link }: Asked,
  t: Translate,
  say: (line: string) => void,
) {
  const { databaseUrl, dataFolder, masterKey: given } = readEnvironment(variables, [])
  const file = join(dataFolder, 'komawa.sqlite')
  if (!databaseUrl && !existsSync(file)) throw new Error(t('audit.cli.noDatabase', { file }))
  if (!given && !existsSync(`${dataFolder}.master-key`)) throw new Error(t('audit.cli.noKey'))
  setMasterKey(masterKey(given, dataFolder))
  setAuditFolder(join(dataFolder, 'audit'))
  const store = await openStore(databaseUrl ?? file)
  try {
    await provedKey(store)
    if (digest) {
      const now = new Date()
      await sealEvents(store, now, null)
      await writeDigest(store, now, true)
    }
    const files = await digestFilesIn(digests === undefined ? undefined : resolve(digests))
    const { sealed, head, tail, anchors, unbound, late, faults } = await verifyChain(
      store,
      files,
      digests === undefined,
    )
    if (head) say(t('audit.cli.head', { position: sealed, code: shortCode(head.hash), hash: head.hash }))
    say(t('audit.cli.anchors', { count: anchors, key: officePublicKey() }))
    const { count, more, oldest } = tail
    if (count > 0) say(t('audit.cli.tail', { count: more ? `${count}+` : count, oldest: oldest?.toISOString() ?? '' }))
    if (unbound > 0) say(t('audit.unbound', { count: unbound }))
    if (late.first !== null) say(t('audit.late', { count: late.count, deeds: late.count, position: late.first }))
    for (const fault of faults) say(faultWords(fault, t))
    const paper = link === undefined ? null : await linkOnPaper(store.query, link)
    if (paper) say(paperWords(paper, t))
    say(faults.length === 0 ? t('audit.cli.sound') : t('audit.cli.faulty', { count: faults.length }))
    return faults.length === 0 && (paper === null || paper.stands === 'yes') ? 0 : 1
  } finally {
    await store.close()
  }
}
