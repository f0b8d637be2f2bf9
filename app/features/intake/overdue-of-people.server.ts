import { and, eq, inArray, isNull, lt } from 'drizzle-orm'
import { intakes, intakeServiceOutcomes, intakeServices } from '#db/schema/index'
import type { Db } from '#db/store'

/** Those among these people for whom a service is overdue. */
export async function peopleWithOverdueService(db: Db, personIds: string[], now: Date): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ id: intakes.personId })
    .from(intakeServices)
    .innerJoin(intakes, eq(intakes.id, intakeServices.intakeId))
    .leftJoin(intakeServiceOutcomes, eq(intakeServiceOutcomes.serviceId, intakeServices.id))
    .where(
      and(inArray(intakes.personId, personIds), isNull(intakeServiceOutcomes.serviceId), lt(intakeServices.dueAt, now)),
    )
  return new Set(rows.map(({ id }) => id))
}
