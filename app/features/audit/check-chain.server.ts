import { gte } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { auditChecks } from '#db/schema/index'
import type { Store } from '#db/store'
import type { ChainFault } from '~/domain/audit/chain-check'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { logFailure } from '~/server/log.server'
import { digestFilesIn } from '~/server/digest-files.server'
import { recordEvent } from '~/server/record-event.server'
import { verifyChain } from './verify-chain.server'

/** A long chain takes a while: whoever asked is sent back to the page, which says how far it is. */
const WAIT_MILLISECONDS = 8000

let running: { position: number; done: Promise<void> } | undefined

/** Somebody asks for a check of the whole chain now; one runs at a time, and two who ask share it. */
export async function checkChain({ actor, store, now }: Context, form: { id: string }) {
  const progress = { position: 0, done: Promise.resolve() }
  if (!running) {
    running = progress
    progress.done = keptCheck(store, now, form.id, actor.id, progress).finally(() => (running = undefined))
  }
  const waited = new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS).unref())
  await Promise.race([running.done, waited])
}

/** The check that the first seal of a day brings; one that was made today already is enough. */
export async function checkChainOfDay(store: Store, now: Date) {
  const since = new Date(`${nigerDate(now)}T00:00:00+01:00`)
  const [made] = await store.query
    .select({ id: auditChecks.id })
    .from(auditChecks)
    .where(gte(auditChecks.checkedAt, since))
    .limit(1)
  if (!made) await keptCheck(store, now, uuidv7(), null, { position: 0 })
}

/** How far a check that is running has come; null when none is. */
export function checkRunning() {
  return running ? { position: running.position } : null
}

async function keptCheck(
  store: Store,
  now: Date,
  id: string,
  checkedById: string | null,
  progress: { position: number },
) {
  const found = await foundIn(store, progress)
  const { sealed, faults } = found
  const row = { id, ...found, checkedById, checkedAt: now }
  await store.write(async (tx) => {
    const [kept] = await tx.insert(auditChecks).values(row).onConflictDoNothing().returning({ id: auditChecks.id })
    if (!kept || !checkedById) return
    await recordEvent(tx, {
      actor: { id: checkedById },
      now,
      action: 'audit.verified',
      subjects: [{ kind: 'user', id: checkedById }],
      details: { sealed, faults: faults.length },
    })
  })
}

/** A check that could not go on is kept too: an old answer must not stand for a new one. */
async function foundIn(store: Store, progress: { position: number }) {
  try {
    const { sealed, anchors, unbound, late, tail, faults } = await verifyChain(
      store,
      await digestFilesIn(),
      true,
      (position) => {
        progress.position = position
      },
    )
    return { sealed, unsealed: tail.count, anchors, unbound, late: late.count, lateFrom: late.first, faults }
  } catch (error) {
    logFailure(error, undefined)
    const { position } = progress
    const faults: ChainFault[] = [{ kind: 'check-failed', position }]
    return { sealed: position, unsealed: 0, anchors: 0, unbound: 0, late: 0, lateFrom: null, faults }
  }
}
