import { desc, eq } from 'drizzle-orm'
import {
  bestInterestsChecks,
  familyVerifications,
  foundFamilies,
  households,
  intakes,
  reunifications,
  tracingActions,
} from '#db/schema/index'
import { placeOf } from '~/domain/households/places'
import { verifiedSides } from '~/domain/intake/own-codes'
import type { Context } from '~/server/context.server'

export type TracingHistory = Awaited<ReturnType<typeof tracingHistory>>
export type FoundFamily = TracingHistory['families'][number]

/** What was done to find the family and what came of it. For somebody who may open the file already. */
export async function tracingHistory({ store }: Context, personId: string) {
  const db = store.query
  const own = eq(intakes.personId, personId)
  const [actions, families, verifications, decisions, returns] = await Promise.all([
    db
      .select({ row: tracingActions })
      .from(tracingActions)
      .innerJoin(intakes, eq(intakes.id, tracingActions.intakeId))
      .where(own)
      .orderBy(desc(tracingActions.takenOn), desc(tracingActions.id)),
    db
      .select({ row: foundFamilies })
      .from(foundFamilies)
      .innerJoin(intakes, eq(intakes.id, foundFamilies.intakeId))
      .where(own)
      .orderBy(desc(foundFamilies.foundOn), desc(foundFamilies.id)),
    db
      .select({ row: familyVerifications })
      .from(familyVerifications)
      .innerJoin(intakes, eq(intakes.id, familyVerifications.intakeId))
      .where(own)
      .orderBy(desc(familyVerifications.askedOn), desc(familyVerifications.recordedAt), desc(familyVerifications.id)),
    db
      .select({ row: bestInterestsChecks })
      .from(bestInterestsChecks)
      .innerJoin(intakes, eq(intakes.id, bestInterestsChecks.intakeId))
      .where(own)
      .orderBy(desc(bestInterestsChecks.decidedOn), desc(bestInterestsChecks.recordedAt), desc(bestInterestsChecks.id)),
    db
      .select({ row: reunifications, caseNumber: households.caseNumber })
      .from(reunifications)
      .innerJoin(intakes, eq(intakes.id, reunifications.intakeId))
      .innerJoin(households, eq(households.id, reunifications.householdId))
      .where(own),
  ])
  const back = returns[0]
  return {
    actions: actions.map(({ row: { id, action, takenOn, outcome, note } }) => ({ id, action, takenOn, outcome, note })),
    families: families.map(({ row: family }) => ({
      id: family.id,
      relation: family.relation,
      name: family.name,
      foundOn: family.foundOn,
      placePcode: family.placePcode,
      placeName: placeOf(family.placePcode)?.name ?? family.placePcode,
      village: family.village,
      phone: family.phone,
      answers: verifiedSides.flatMap((side) =>
        verifications
          .filter(({ row }) => row.familyId === family.id && row.asked === side)
          .slice(0, 1)
          .map(({ row: { asked, askedOn, verified, reason, note } }) => ({ asked, askedOn, verified, reason, note })),
      ),
      decision:
        decisions
          .filter(({ row }) => row.familyId === family.id)
          .map(({ row: { decision, basis, decidedBy, decidedOn, reasons } }) => ({
            decision,
            basis,
            decidedBy,
            decidedOn,
            reasons,
          }))[0] ?? null,
    })),
    reunification: back
      ? {
          familyId: back.row.familyId,
          householdId: back.row.householdId,
          caseNumber: back.caseNumber,
          type: back.row.type,
          on: back.row.reunifiedOn,
          handoverForm: back.row.handoverForm,
          followUpNeeded: back.row.followUpNeeded,
        }
      : null,
  }
}
