import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm'
import { households, intakes, intakeServiceOutcomes, intakeServices, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { scopeOf } from '~/domain/access/rights'
import type { RuleTask } from '~/domain/casework/task'
import { serviceOverdue } from '~/domain/casework/task-rules'
import type { CivilDate } from '~/domain/dates'
import { mostShown } from '~/domain/most-shown'
import type { Actor } from '~/server/context.server'
import { visiblePeopleOfCentre } from '~/server/visible-intakes.server'

/**
 * Services of the centre's people whose time was over this morning, without an answer; those this actor sees. They are
 * for the officer of the household as soon as there is one.
 */
export async function serviceTasks(db: Db, actor: Actor, today: CivilDate, householdId?: string): Promise<RuleTask[]> {
  if (scopeOf(actor.role, 'intake.read') === 'none') return []
  const thisMorning = new Date(`${today}T00:00:00+01:00`)
  const rows = await db
    .select({
      id: intakeServices.id,
      personId: people.id,
      householdId: people.householdId,
      officerId: sql<string>`coalesce(${households.officerId}, ${intakes.officerId})`,
      serviceType: intakeServices.serviceType,
      dueAt: intakeServices.dueAt,
    })
    .from(intakeServices)
    .innerJoin(intakes, eq(intakes.id, intakeServices.intakeId))
    .innerJoin(people, eq(people.id, intakes.personId))
    .leftJoin(households, eq(households.id, people.householdId))
    .leftJoin(intakeServiceOutcomes, eq(intakeServiceOutcomes.serviceId, intakeServices.id))
    .where(
      and(
        isNull(intakeServiceOutcomes.serviceId),
        lt(intakeServices.dueAt, thisMorning),
        visiblePeopleOfCentre(db, actor, 'intake.read'),
        householdId ? eq(people.householdId, householdId) : undefined,
      ),
    )
    .orderBy(asc(intakeServices.dueAt), asc(intakeServices.id))
    .limit(mostShown.serviceTasks)
  return rows.map((row) => serviceOverdue(row, thisMorning)).filter((task) => task !== null)
}
