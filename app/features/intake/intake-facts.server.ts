import { desc, eq } from 'drizzle-orm'
import {
  bestInterestsChecks,
  familyVerifications,
  foundFamilies,
  intakeEndings,
  intakeInterviews,
  intakeReopenings,
  intakes,
  intakeServices,
  reunifications,
  tracingActions,
  tracingConsents,
} from '#db/schema/index'
import type { Db } from '#db/store'
import type { IntakeFacts } from '~/domain/intake/intake-facts'
import { intakeStageOf } from '~/domain/intake/intake-stage'

/** What rules ask of a case at the centre. */
export async function intakeFacts(
  db: Db,
  { id, registeredOn }: { id: string; registeredOn: string },
): Promise<IntakeFacts> {
  const [interviews, services, actions, families, verifications, bestInterests, returns, endings, consents] =
    await Promise.all([
      db.select({ id: intakeInterviews.id }).from(intakeInterviews).where(eq(intakeInterviews.intakeId, id)),
      db.select({ id: intakeServices.id }).from(intakeServices).where(eq(intakeServices.intakeId, id)),
      db.select({ id: tracingActions.id }).from(tracingActions).where(eq(tracingActions.intakeId, id)),
      db
        .select({ id: foundFamilies.id, foundOn: foundFamilies.foundOn })
        .from(foundFamilies)
        .where(eq(foundFamilies.intakeId, id))
        .orderBy(foundFamilies.foundOn, foundFamilies.id),
      db
        .select()
        .from(familyVerifications)
        .where(eq(familyVerifications.intakeId, id))
        .orderBy(familyVerifications.askedOn, familyVerifications.recordedAt, familyVerifications.id),
      db
        .select()
        .from(bestInterestsChecks)
        .where(eq(bestInterestsChecks.intakeId, id))
        .orderBy(bestInterestsChecks.decidedOn, bestInterestsChecks.recordedAt, bestInterestsChecks.id),
      db.select({ on: reunifications.reunifiedOn }).from(reunifications).where(eq(reunifications.intakeId, id)),
      db
        .select({ on: intakeEndings.endedOn, reopened: intakeReopenings.endingId })
        .from(intakeEndings)
        .leftJoin(intakeReopenings, eq(intakeReopenings.endingId, intakeEndings.id))
        .where(eq(intakeEndings.intakeId, id)),
      db
        .select({
          askedOn: tracingConsents.askedOn,
          personSaid: tracingConsents.personSaid,
          adultSaid: tracingConsents.adultSaid,
        })
        .from(tracingConsents)
        .where(eq(tracingConsents.intakeId, id))
        .orderBy(desc(tracingConsents.askedOn), desc(tracingConsents.recordedAt), desc(tracingConsents.id))
        .limit(1),
    ])
  return {
    registeredOn,
    interviews: interviews.length,
    services: services.length,
    tracingConsent: consents[0] ?? null,
    tracingActions: actions.length,
    families,
    verifications,
    bestInterests,
    reunifiedOn: returns[0]?.on ?? null,
    endedOn: endings.find(({ reopened }) => reopened === null)?.on ?? null,
  }
}

/** After a deed: the state by which the list is filtered. */
export async function refreshStage(tx: Db, intake: { id: string; registeredOn: string }) {
  const stage = intakeStageOf(await intakeFacts(tx, intake))
  await tx.update(intakes).set({ stage }).where(eq(intakes.id, intake.id))
}
