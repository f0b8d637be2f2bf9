import { asc, eq } from 'drizzle-orm'
import {
  committeeDecisions,
  committeeMembers,
  committees,
  households,
  kits,
  kitTypes,
  kitVersions,
  users,
} from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { shortCode } from '~/domain/text/short-code'
import type { Context } from '~/server/context.server'
import { kitsOpenTo } from '~/server/kits-open-to.server'

/**
 * The minutes of one sitting; null when there is none. They name cases by their number and nobody of a family; whoever
 * records none of them reads no name of a member from outside.
 */
export async function sittingMinutes({ actor, store }: Context, id: string) {
  const db = store.query
  const [sitting] = await db
    .select({ committee: committees, recordedByName: users.displayName })
    .from(committees)
    .innerJoin(users, eq(users.id, committees.recordedById))
    .where(eq(committees.id, id))
  if (!sitting) return null
  const [sat, heard] = await Promise.all([
    db
      .select({
        position: committeeMembers.position,
        name: committeeMembers.name,
        capacity: committeeMembers.capacity,
        userId: committeeMembers.userId,
      })
      .from(committeeMembers)
      .where(eq(committeeMembers.committeeId, id))
      .orderBy(asc(committeeMembers.position)),
    db
      .select({
        decision: committeeDecisions,
        kitId: kits.id,
        number: kits.number,
        version: kitVersions.number,
        total: kitVersions.total,
        caseNumber: households.caseNumber,
        labelFr: kitTypes.labelFr,
        labelEn: kitTypes.labelEn,
        requestedByName: users.displayName,
      })
      .from(committeeDecisions)
      .innerJoin(kitVersions, eq(kitVersions.id, committeeDecisions.versionId))
      .innerJoin(kits, eq(kits.id, kitVersions.kitId))
      .innerJoin(households, eq(households.id, kits.householdId))
      .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
      .innerJoin(users, eq(users.id, kits.requestedById))
      .where(eq(committeeDecisions.committeeId, id))
      .orderBy(asc(kits.number)),
  ])
  const readsNames = mayEver(actor.role, 'committee.record')
  const members = sat.map(({ userId, name, ...member }) => ({
    ...member,
    name: readsNames || userId !== null ? name : null,
  }))
  const open = await kitsOpenTo(
    db,
    actor,
    heard.map(({ kitId }) => kitId),
  )
  const { number, heldOn, place, recordedAt } = sitting.committee
  return {
    ...{ id, number, heldOn, place, members },
    recordedByName: sitting.recordedByName,
    recordedAt: recordedAt.toISOString(),
    items: heard.map(({ decision, labelFr, labelEn, kitId, ...row }) => ({
      ...row,
      kitId: open.has(kitId) ? kitId : null,
      key: decision.versionId,
      typeLabel: { fr: labelFr, en: labelEn },
      outcome: decision.outcome,
      reason: decision.reason,
      code: shortCode(decision.contentHash),
      recused: members.filter(({ position }) => decision.recused.includes(position)),
      voted: members.length - decision.recused.length,
    })),
  }
}

export type SittingMinutes = NonNullable<Awaited<ReturnType<typeof sittingMinutes>>>
