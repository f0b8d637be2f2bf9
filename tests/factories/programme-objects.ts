import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import {
  calendarPeriods,
  committees,
  focalPoints,
  groups,
  kitTypes,
  schoolClosures,
  schools,
  settingProposals,
  templateVersions,
} from '#db/schema/index'
import type { ProgrammeObject } from '~/route-handle'
import type { Context } from '~/server/context.server'

export const programmeObjects: readonly string[] = [
  'setting',
  'settingProposal',
  'template',
  'school',
  'tutoringGroup',
  'commune',
  'kitType',
  'calendarPeriod',
  'programmeClosure',
  'focalPoint',
  'committee',
  'grant',
  'budgetLine',
  'budgetMove',
  'payment',
  'supplier',
  'tieLifting',
  'lot',
  'store',
  'stockLoss',
  'kitToPay',
  'delegation',
  'packet',
] satisfies ProgrammeObject[]

/** One of each thing that belongs to the whole programme; there is nothing of another team's among them. */
export async function objectsOfProgramme({ actor, store, now }: Context) {
  const by = { recordedById: actor.id, recordedAt: now }
  return await store.write(async (tx) => {
    const [kitType] = await tx.select({ id: kitTypes.id }).from(kitTypes).limit(1)
    const [school] = await tx.select({ id: schools.id }).from(schools).limit(1)
    const [group] = await tx.select({ id: groups.id }).from(groups).limit(1)
    const [draft] = await tx
      .select({ id: templateVersions.id })
      .from(templateVersions)
      .where(and(eq(templateVersions.kind, 'milestones'), eq(templateVersions.version, 2)))
    const [period] = await tx
      .select({ id: calendarPeriods.id })
      .from(calendarPeriods)
      .where(isNull(calendarPeriods.withdrawnAt))
      .limit(1)
    const proposal = { key: 'officerKitCeiling', seenVersion: 0, value: 1, validFrom: '2026-11-19', reason: 'Why' }
    const proposalId = uuidv7()
    await tx.insert(settingProposals).values({ ...proposal, id: proposalId, proposedById: actor.id, proposedAt: now })
    const templateId = draft?.id ?? uuidv7()
    const made = { madeById: actor.id, madeAt: now, changedByIds: [], changedAt: now }
    if (!draft)
      await tx
        .insert(templateVersions)
        .values({ id: templateId, kind: 'milestones', version: 2, content: '[]', contentHash: 'none', ...made })
    const periodId = period?.id ?? uuidv7()
    const lean = { kind: 'lean' as const, startsOn: '2026-06-01', endsOn: '2026-09-15' }
    if (!period) await tx.insert(calendarPeriods).values({ id: periodId, ...lean, ...by })
    const closureId = uuidv7()
    const closed = { startsOn: '2026-11-02', endsOn: '2026-11-02', reason: 'holiday' as const }
    await tx.insert(schoolClosures).values({ id: closureId, ...closed, ...by })
    const pointId = uuidv7()
    const named = { userId: actor.id, fromOn: '2026-11-19', namedById: actor.id, namedAt: now }
    await tx.insert(focalPoints).values({ id: pointId, ...named })
    const committeeId = uuidv7()
    const sitting = { id: committeeId, number: `C-T-${committeeId.slice(-8)}`, heldOn: '2026-11-01', place: 'Zinder' }
    await tx.insert(committees).values({ ...sitting, ...by })
    return {
      setting: 'officerKitCeiling',
      settingProposal: proposalId,
      template: templateId,
      school: school?.id ?? '',
      tutoringGroup: group?.id ?? '',
      commune: 'NE007005005',
      kitType: kitType?.id ?? '',
      calendarPeriod: periodId,
      programmeClosure: closureId,
      focalPoint: pointId,
      committee: committeeId,
    }
  })
}
