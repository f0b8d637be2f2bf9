import { and, inArray } from 'drizzle-orm'
import { enrolments, people, schools } from '#db/schema/index'
import { undoBatchDays } from '~/domain/caseloads/next-class'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { visibleChildren } from '~/server/visibility.server'
import { linesOfBatch, ownBatch } from './own-batch.server'

export type BatchPage = NonNullable<Awaited<ReturnType<typeof batchPage>>>

/** Who is to be enrolled where, or was; null when it is not this actor's. */
export async function batchPage({ actor, store, now }: Context, id: string) {
  const db = store.query
  const batch = await ownBatch(db, actor, id)
  if (!batch) return null
  const all = await linesOfBatch(db, id)
  const seen = await db
    .select({ id: people.id, code: people.code })
    .from(people)
    .where(
      and(
        inArray(
          people.id,
          all.map(({ personId }) => personId),
        ),
        visibleChildren(db, actor, 'schooling.record'),
      ),
    )
  const codes = new Map(seen.map((child) => [child.id, child.code]))
  const lines = all.filter(({ personId }) => codes.has(personId))
  const personIds = [...codes.keys()]
  const [names, schoolRows, last] = await Promise.all([
    identitiesOf(store, personIds),
    db
      .select()
      .from(schools)
      .where(
        inArray(
          schools.id,
          lines.map(({ schoolId }) => schoolId),
        ),
      ),
    db
      .select({ personId: enrolments.personId, schoolClass: enrolments.schoolClass })
      .from(enrolments)
      .where(
        inArray(
          enrolments.id,
          lines.map(({ lastEnrolmentId }) => lastEnrolmentId),
        ),
      ),
  ])
  const { state, schoolYear, enrolledOn, registerSeen, doneAt, undoReason } = batch
  return {
    ...{ id, state, schoolYear, enrolledOn, registerSeen, undoReason },
    lines: lines.map(({ id: lineId, personId, schoolId, schoolClass, kind }) => ({
      ...{ id: lineId, personId, schoolClass, kind },
      givenName: names.get(personId)?.givenName ?? '',
      code: codes.get(personId) ?? '',
      schoolName: schoolRows.find((school) => school.id === schoolId)?.name ?? '',
      lastClass: last.find((enrolment) => enrolment.personId === personId)?.schoolClass ?? null,
    })),
    /** Children who are not this actor's any more: how many, and no name. */
    elsewhere: all.length - lines.length,
    doneAt: doneAt?.toISOString() ?? null,
    undoable:
      state === 'done' && doneAt !== null && now.getTime() - doneAt.getTime() <= undoBatchDays * 24 * 60 * 60 * 1000,
  }
}
