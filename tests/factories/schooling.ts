import { v7 as uuidv7 } from 'uuid'
import {
  groupMembers,
  groups,
  households,
  people,
  planMilestones,
  plans,
  schools,
  tutoringSessions,
} from '#db/schema/index'
import type { EnrolmentForm } from '~/features/schooling/enrol-child.server'
import type { Context } from '~/server/context.server'
import { sealIdentity } from '~/server/identity.server'

let running = 0

/** A household of this officer with one child of ten in a plan of C1 … C5, back since 1 October 2026. */
export async function childInPlan(
  officer: Context,
  overrides: { givenName?: string; person?: Partial<typeof people.$inferInsert>; withoutPlan?: boolean } = {},
) {
  const householdId = uuidv7()
  const childId = uuidv7()
  const { store, actor, now } = officer
  running += 1
  await store.write(async (tx) => {
    await tx.insert(households).values({
      id: householdId,
      caseNumber: `ZIN-2026-${String(running).padStart(4, '0')}-${householdId.slice(-6)}`,
      regionPcode: 'NE007',
      languages: ['ha'],
      riskLevel: 'medium',
      officerId: actor.id,
      reunifiedOn: '2026-10-01',
      synthetic: true,
      version: 1,
      createdById: actor.id,
      createdAt: now,
    })
    await tx.insert(people).values({
      id: childId,
      code: childId.slice(-10),
      householdId,
      sex: 'male',
      birthYear: 2016,
      birthEstimated: true,
      relation: 'child',
      caregiver: false,
      returnee: true,
      reintegration: true,
      synthetic: true,
      createdAt: now,
      ...overrides.person,
    })
    await sealIdentity(tx, childId, { givenName: overrides.givenName ?? 'Salissou', familyName: 'Abdou' })
    if (overrides.withoutPlan) return
    const planId = uuidv7()
    const made = { createdById: actor.id, createdAt: now }
    await tx.insert(plans).values({ id: planId, householdId, revision: 1, templateVersion: 1, ...made })
    await tx.insert(planMilestones).values(
      ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'].map((code, step) => ({
        id: uuidv7(),
        planId,
        householdId,
        code,
        track: 'children' as const,
        personId: childId,
        plannedOn: `2026-1${step < 3 ? 0 : 1}-16`,
        plannedBy: 'person' as const,
        version: 1,
        createdAt: now,
      })),
    )
  })
  return { householdId, childId }
}

/** A group of this tutor with these children. */
export async function groupWith(
  tutor: Context,
  childIds: string[],
  overrides: Partial<typeof groups.$inferInsert> = {},
) {
  const id = uuidv7()
  const schoolId = uuidv7()
  await tutor.store.write(async (tx) => {
    await tx.insert(schools).values({ id: schoolId, name: 'École de Garin Dawa', communePcode: 'NE007005001' })
    await tx.insert(groups).values({
      id,
      name: 'Groupe Lettre',
      tutorId: tutor.actor.id,
      schoolId,
      sessionsHeld: 0,
      createdAt: tutor.now,
      ...overrides,
    })
    if (childIds.length > 0) {
      await tx
        .insert(groupMembers)
        .values(childIds.map((personId) => ({ groupId: id, personId, joinedOn: '2026-10-20' })))
    }
  })
  return { groupId: id, schoolId }
}

/** A session of this group, without a roll call. */
export async function sessionIn({ actor, store, now }: Context, groupId: string) {
  const id = uuidv7()
  const held = { heldOn: '2026-11-05', durationMinutes: 45, subject: 'reading' as const, present: 0, expected: 0 }
  await store.write((tx) =>
    tx.insert(tutoringSessions).values({ id, groupId, ...held, heldById: actor.id, recordedAt: now }),
  )
  return id
}

/** A form that enrols this child in CP, the register seen. */
export function enrolment(childId: string, overrides: Partial<EnrolmentForm> = {}): EnrolmentForm {
  return {
    id: uuidv7(),
    childId,
    schoolName: 'École de Garin Dawa',
    communePcode: 'NE007005001',
    schoolYear: '2026-2027',
    schoolClass: 'CP',
    kind: 'returning',
    enrolledOn: '2026-10-12',
    registerSeen: true,
    ...overrides,
  }
}
