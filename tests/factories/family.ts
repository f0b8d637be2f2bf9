import { v7 as uuidv7 } from 'uuid'
import { households, milestoneCompletions, people, planMilestones, plans } from '#db/schema/index'
import type { CivilDate } from '~/domain/dates'
import type { MilestoneCode } from '~/domain/plans/milestones'
import type { Context } from '~/server/context.server'
import { sealIdentity } from '~/server/identity.server'

let cases = 0

/** A household in Kantché with a caregiver, two children under 18 and a grown brother, returned on 19 May 2026. */
export async function familyOf(
  { actor, store, now }: Context,
  overrides: Partial<typeof households.$inferInsert> = {},
) {
  const householdId = overrides.id ?? uuidv7()
  const person = (code: string, birthYear: number, caregiver = false) => ({
    id: uuidv7(),
    code: `${code}-${householdId.slice(-6)}`,
    householdId,
    sex: 'female' as const,
    birthYear,
    birthEstimated: true,
    relation: caregiver ? ('head' as const) : ('child' as const),
    caregiver,
    returnee: false,
    reintegration: true,
    synthetic: true,
    createdAt: now,
  })
  const caregiver = person('C1', 1990, true)
  const [one, two, grown] = [person('E1', 2014), person('E2', 2016), person('E3', 2004)]
  cases += 1
  await store.write(async (tx) => {
    await tx.insert(households).values({
      id: householdId,
      caseNumber: `ZDR-T-${String(cases).padStart(4, '0')}-${householdId.slice(-4)}`,
      regionPcode: 'NE007',
      communePcode: 'NE007002001',
      village: 'Tsaouni',
      languages: ['ha'],
      riskLevel: 'medium',
      officerId: actor.id,
      reunifiedOn: '2026-05-19',
      synthetic: true,
      version: 1,
      createdById: actor.id,
      createdAt: now,
      ...overrides,
    })
    await tx.insert(people).values([caregiver, one, two, grown])
    const names: [{ id: string }, string][] = [
      [caregiver, 'Hadiza'],
      [one, 'Mariama'],
      [two, 'Sani'],
      [grown, 'Issa'],
    ]
    for (const [{ id }, givenName] of names) await sealIdentity(tx, id, { givenName, familyName: 'Moussa' })
  })
  return { householdId, caregiverId: caregiver.id, childIds: [one.id, two.id] as const, grownId: grown.id }
}

type Row = { code: MilestoneCode; personId?: string; plannedOn: CivilDate; completedOn?: CivilDate }

/** A plan in force with these milestones; their ids by code. */
export async function planOf({ actor, store, now }: Context, householdId: string, rows: Row[]) {
  const planId = uuidv7()
  const ids: Partial<Record<MilestoneCode, string>> = {}
  await store.write(async (tx) => {
    await tx
      .insert(plans)
      .values({ id: planId, householdId, revision: 1, templateVersion: 1, createdById: actor.id, createdAt: now })
    for (const { code, personId = null, plannedOn, completedOn } of rows) {
      const id = uuidv7()
      ids[code] = id
      await tx.insert(planMilestones).values({
        id,
        planId,
        householdId,
        code,
        track: code.startsWith('M') ? 'parents' : 'household',
        personId,
        plannedOn,
        plannedBy: 'person',
        version: 1,
        createdAt: now,
      })
      if (completedOn !== undefined)
        await tx.insert(milestoneCompletions).values({
          id: uuidv7(),
          milestoneId: id,
          householdId,
          revision: 1,
          completedOn,
          evidence: 'kitDelivery',
          completedById: actor.id,
          recordedAt: now,
        })
    }
  })
  return ids
}
