import { and, eq } from 'drizzle-orm'
import { intakes, people } from '#db/schema/index'
import type { Action } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { tracingStatusOf } from '~/domain/intake/intake-stage'
import { intakeSteps, leadingFamily } from '~/domain/intake/intake-steps'
import { ageOn } from '~/domain/roster/age'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { staffNames } from '~/server/staff-names.server'
import { visiblePeopleOfCentre } from '~/server/visible-intakes.server'
import { intakeFacts } from './intake-facts.server'

export type PersonHead = NonNullable<Awaited<ReturnType<typeof personHead>>>

/**
 * Who a page of the centre is about, and what notes that the file was opened; null when the person does not exist for
 * this actor. Somebody in nobody's charge is a code and no name.
 */
export async function personHead(context: Context, personId: string, action: Action = 'intake.read') {
  const { actor, store, now } = context
  const db = store.query
  const [found] = await db
    .select({ person: people, intake: intakes })
    .from(people)
    .leftJoin(intakes, eq(intakes.personId, people.id))
    .where(and(eq(people.id, personId), visiblePeopleOfCentre(db, actor, action)))
  if (!found) return null
  logAccess(context, 'person', personId)
  const { person, intake } = found
  const [names, staff, facts] = await Promise.all([
    intake ? identitiesOf(store, [personId]) : null,
    staffNames(db, intake ? [intake.officerId] : []),
    intake ? intakeFacts(db, intake) : null,
  ])
  const identity = names?.get(personId)
  const age = ageOn({ birthYear: person.birthYear, birthDate: identity?.birthDate ?? null }, nigerDate(now))
  return {
    id: person.id,
    code: person.code,
    name: fullName(identity) || person.code,
    sex: person.sex,
    age,
    ageEstimated: person.birthEstimated,
    minor: age < 18,
    cohort: person.centreCohort,
    householdId: person.householdId,
    synthetic: person.synthetic,
    officerName: intake ? (staff.get(intake.officerId) ?? '') : null,
    stage: intake?.stage ?? null,
    tracingStatus: facts ? tracingStatusOf(facts) : null,
    tracingConsent: facts?.tracingConsent ?? null,
    steps: facts ? intakeSteps(facts) : null,
    leadingFamily: facts ? leadingFamily(facts) : null,
    ended: facts ? facts.endedOn !== null : false,
    intake: intake ? registration(intake) : null,
  }
}

function registration(intake: typeof intakes.$inferSelect) {
  const { referredBy, referredOn, referralReference, cpimsReference, registeredOn, officerId, version } = intake
  const { protectionStatus, separationCause, careArrangement, concerns } = intake
  return {
    referredBy,
    referredOn,
    referralReference,
    cpimsReference,
    registeredOn,
    officerId,
    version,
    protectionStatus,
    separationCause,
    careArrangement,
    concerns,
  }
}
