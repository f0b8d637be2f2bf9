import { eq } from 'drizzle-orm'
import { schoolEndings, schools } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import { schoolRefusal } from '~/domain/settings/school-refusal'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

export type SchoolForm = { id: string; name: string; communePcode: string }

/** @throws {Refused} 403 not an administrator, 409 a school of that name stands in the commune, 422 no such commune */
export async function addSchool({ actor, store, now }: Context, form: SchoolForm) {
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const { id, name, communePcode } = form
    await refuseWrong(tx, form)
    const [added] = await tx.insert(schools).values({ id, name, communePcode }).onConflictDoNothing().returning()
    if (!added) return
    const subjects = [{ kind: 'school' as const, id }]
    await recordEvent(tx, { actor, now, action: 'school.added', subjects, details: { communePcode } })
  })
}

/** @throws {Refused} 403 not an administrator, 404 no such school, 409 known by that name or ended, 422 no such commune */
export async function editSchool({ actor, store, now }: Context, form: SchoolForm) {
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const { id, name, communePcode } = form
    const school = await openSchool(tx, id)
    if (school.name === name && school.communePcode === communePcode) return
    await refuseWrong(tx, form)
    await tx.update(schools).set({ name, communePcode }).where(eq(schools.id, id))
    const details = { communePcode: { from: school.communePcode, to: communePcode }, renamed: school.name !== name }
    await recordEvent(tx, { actor, now, action: 'school.edited', subjects: [{ kind: 'school', id }], details })
  })
}

/** @throws {Refused} 404 no such school, 409 it is closed, or one with another */
export async function openSchool(tx: Db, id: string) {
  const [row] = await tx
    .select({ school: schools, ended: schoolEndings.why })
    .from(schools)
    .leftJoin(schoolEndings, eq(schoolEndings.schoolId, schools.id))
    .where(eq(schools.id, id))
  if (!row) throw new Refused('not-there', 404)
  if (row.ended) throw new Refused('school-ended', 409)
  return row.school
}

async function refuseWrong(tx: Db, form: SchoolForm) {
  const others = await tx.select().from(schools).where(eq(schools.communePcode, form.communePcode))
  const refusal = schoolRefusal(form, others)
  if (refusal) throw new Refused(refusal, refusal === 'school-known' ? 409 : 422)
}
