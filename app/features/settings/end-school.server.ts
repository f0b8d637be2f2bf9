import { eq } from 'drizzle-orm'
import { enrolments, groups, regroupings, schoolClosures, schoolEndings } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { openSchool } from './write-school.server'

/**
 * A school that shut: nobody is enrolled in it any more; the enrolments it has keep it.
 *
 * @throws {Refused} 403 not an administrator, 404 no such school, 422 a day to come
 */
export async function closeSchool({ actor, store, now }: Context, id: string, form: { endedOn: CivilDate }) {
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('not-your-role', 403)
  if (form.endedOn > nigerDate(now)) throw new Refused('school-end-ahead', 422)
  await store.write(async (tx) => {
    if (await endedAs(tx, id, 'closed')) return
    await openSchool(tx, id)
    const row = { schoolId: id, why: 'closed' as const, endedOn: form.endedOn, mergedIntoId: null }
    await tx.insert(schoolEndings).values({ ...row, endedById: actor.id, endedAt: now })
    const details = { endedOn: form.endedOn }
    await recordEvent(tx, { actor, now, action: 'school.closed', subjects: [{ kind: 'school', id }], details })
  })
}

/**
 * Two rows of one school become one: enrolments, groups and closed days of the first go over to the second.
 *
 * @throws {Refused} 403 not an administrator, 404 no such school, 409 one of them has ended, 422 one and the same
 */
export async function mergeSchools({ actor, store, now }: Context, id: string, form: { intoId: string }) {
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('not-your-role', 403)
  const { intoId } = form
  if (intoId === id) throw new Refused('school-same', 422)
  await store.write(async (tx) => {
    if (await endedAs(tx, id, 'merged', intoId)) return
    await openSchool(tx, id)
    await openSchool(tx, intoId)
    const moved = { schoolId: intoId }
    const ofEnrolment = eq(enrolments.schoolId, id)
    const enrolled = await tx.update(enrolments).set(moved).where(ofEnrolment).returning({ id: enrolments.id })
    const taught = await tx.update(groups).set(moved).where(eq(groups.schoolId, id)).returning({ id: groups.id })
    await tx.update(schoolClosures).set(moved).where(eq(schoolClosures.schoolId, id))
    await tx.update(regroupings).set(moved).where(eq(regroupings.schoolId, id))
    const row = { schoolId: id, why: 'merged' as const, endedOn: nigerDate(now), mergedIntoId: intoId }
    await tx.insert(schoolEndings).values({ ...row, endedById: actor.id, endedAt: now })
    await recordEvent(tx, {
      actor,
      now,
      action: 'school.merged',
      subjects: [
        { kind: 'school', id },
        { kind: 'school', id: intoId },
      ],
      details: { into: intoId, enrolments: enrolled.length, groups: taught.length },
    })
  })
}

async function endedAs(tx: Db, id: string, why: 'closed' | 'merged', intoId: string | null = null) {
  const [ended] = await tx.select().from(schoolEndings).where(eq(schoolEndings.schoolId, id))
  return ended?.why === why && ended.mergedIntoId === intoId
}
