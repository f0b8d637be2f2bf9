import { and, eq, inArray, isNull, notExists, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { enrolments, people, schoolEndings, schools } from '#db/schema/index'
import type { Db } from '#db/store'
import { nextClass } from '~/domain/caseloads/next-class'
import { mostShown } from '~/domain/most-shown'
import type { EnrolmentEnd } from '~/domain/schooling/enrolment-ends'
import type { EnrolmentKind, SchoolClass } from '~/domain/schooling/school-classes'
import type { Actor } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { visibleChildren } from '~/server/visibility.server'

export type ChildToEnrol = {
  personId: string
  code: string
  givenName: string
  lastEnrolmentId: string
  lastClass: SchoolClass
  report: 'promoted' | 'yearFinished' | null
  schoolId: string
  schoolName: string
  schoolClass: SchoolClass
  kind: EnrolmentKind
}

/**
 * The own children of a school year who go on and are not enrolled for the next, with the class that is proposed: once
 * each, by the last enrolment, and only where the school is still open.
 */
export async function childrenToEnrol(
  db: Db,
  actor: Actor,
  { lastYear, nextYear }: { lastYear: string; nextYear: string },
): Promise<ChildToEnrol[]> {
  const next = db
    .select({ id: laterEnrolments.id })
    .from(laterEnrolments)
    .where(
      and(
        eq(laterEnrolments.personId, people.id),
        eq(laterEnrolments.schoolYear, nextYear),
        isNull(laterEnrolments.endedOn),
      ),
    )
  const shut = db
    .select({ id: schoolEndings.schoolId })
    .from(schoolEndings)
    .where(and(eq(schoolEndings.schoolId, enrolments.schoolId), isNull(schoolEndings.mergedIntoId)))
  const found = await db
    .select({
      personId: people.id,
      code: people.code,
      lastEnrolmentId: enrolments.id,
      lastClass: enrolments.schoolClass,
      endedWhy: enrolments.endedWhy,
      schoolId: enrolments.schoolId,
      schoolName: schools.name,
    })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .innerJoin(schools, eq(schools.id, enrolments.schoolId))
    .where(
      and(
        eq(enrolments.schoolYear, lastYear),
        or(isNull(enrolments.endedOn), inArray(enrolments.endedWhy, ['promoted', 'yearFinished'])),
        isNull(people.leftHouseholdOn),
        visibleChildren(db, actor, 'schooling.record'),
        notExists(next),
        notExists(shut),
      ),
    )
    .orderBy(people.code, enrolments.enrolledOn, enrolments.id)
    .limit(mostShown.childrenToEnrol)
  const rows = [...new Map(found.map((row) => [row.personId, row])).values()]
  const names = await identitiesOf(
    { query: db },
    rows.map(({ personId }) => personId),
  )
  return rows.flatMap(({ endedWhy, ...row }) => {
    const report = reportOf(endedWhy)
    const proposed = nextClass(row.lastClass, report)
    return proposed ? [{ ...row, ...proposed, report, givenName: names.get(row.personId)?.givenName ?? '' }] : []
  })
}

const laterEnrolments = alias(enrolments, 'later')

function reportOf(endedWhy: string | null): Extract<EnrolmentEnd, 'promoted' | 'yearFinished'> | null {
  return endedWhy === 'promoted' || endedWhy === 'yearFinished' ? endedWhy : null
}
