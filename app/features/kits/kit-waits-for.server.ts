import { and, eq } from 'drizzle-orm'
import { kits, kitVersions, supplyRounds } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { approvalsNeeded } from '~/domain/kits/approvals-needed'
import type { Context } from '~/server/context.server'
import { committeeCallersInWords, decidersInWords, possibleDeciders } from '~/server/kit-deciders.server'
import type { KitRecord } from '~/server/kit-record.server'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { pendingKit } from '~/server/pending-kits.server'

/** `names`: those who can take the next step, in words; empty when nobody can today. */
export type KitWaitsFor = { step: 'approval' | 'secondApproval' | 'committee'; names: string }

/** Whose step a submitted request still waits for; null while it waits for nobody. */
export async function kitWaitsFor({ actor, store, now }: Context, { kit }: KitRecord): Promise<KitWaitsFor | null> {
  if (kit.state !== 'submitted') return null
  const db = store.query
  const today = nigerDate(now)
  const [waiting, thresholds, people, roundTotal] = await Promise.all([
    pendingKit(db, kit.id, today),
    kitThresholds(db, today),
    possibleDeciders(db, today),
    totalOfRound(db, kit.roundId),
  ])
  const pending = { ...waiting, cost: roundTotal ?? waiting.cost }
  const needed = approvalsNeeded(pending.cost, pending.purpose, thresholds)
  if (needed?.needsCommittee && !pending.committeeApproved)
    return { step: 'committee', names: committeeCallersInWords(people, actor.locale) }
  return {
    step: pending.approvals.length > 0 ? 'secondApproval' : 'approval',
    names: decidersInWords(pending, people, thresholds, actor.locale),
  }
}

/** What a class's request is measured by while it waits; null for a kit that is decided by itself. */
async function totalOfRound(db: Context['store']['query'], roundId: string | null) {
  if (roundId === null) return null
  const rows = await db
    .select({ total: kitVersions.total })
    .from(kits)
    .innerJoin(supplyRounds, and(eq(supplyRounds.id, kits.roundId), eq(supplyRounds.state, 'submitted')))
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .where(and(eq(kits.roundId, roundId), eq(kits.state, 'submitted')))
  return rows.length === 0 ? null : rows.reduce((sum, { total }) => sum + total, 0)
}
