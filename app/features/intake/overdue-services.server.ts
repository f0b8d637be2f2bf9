import { and, asc, eq, isNull, lt } from 'drizzle-orm'
import { intakes, intakeServiceOutcomes, intakeServices, people } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { visiblePeopleOfCentre } from '~/server/visible-intakes.server'

const shown = 20

/** Services asked for whose time has passed without an answer, the oldest first. */
export async function overdueServices({ actor, store, now }: Context) {
  const db = store.query
  const rows = await db
    .select({
      serviceId: intakeServices.id,
      personId: people.id,
      code: people.code,
      serviceType: intakeServices.serviceType,
      dueAt: intakeServices.dueAt,
    })
    .from(intakeServices)
    .innerJoin(intakes, eq(intakes.id, intakeServices.intakeId))
    .innerJoin(people, eq(people.id, intakes.personId))
    .leftJoin(intakeServiceOutcomes, eq(intakeServiceOutcomes.serviceId, intakeServices.id))
    .where(
      and(
        isNull(intakeServiceOutcomes.serviceId),
        lt(intakeServices.dueAt, now),
        visiblePeopleOfCentre(db, actor, 'intake.read'),
      ),
    )
    .orderBy(asc(intakeServices.dueAt), asc(intakeServices.id))
    .limit(shown + 1)
  return {
    rows: rows.slice(0, shown).map((row) => ({ ...row, dueAt: row.dueAt.toISOString() })),
    more: rows.length > shown,
  }
}
export type OverdueServices = Awaited<ReturnType<typeof overdueServices>>
