import { eq, type SQL } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { schoolEndings, schools } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import { foldName } from '~/domain/text/fold'

export type SchoolOfForm = {
  schoolId?: string | undefined
  schoolName?: string | undefined
  communePcode?: string | undefined
}

/**
 * The school a form names: one that is known, or a new one by name and commune. A school typed twice is one school.
 *
 * @throws {Refused} `school-missing` (422), the school shut (409)
 */
export async function schoolOfForm(tx: Db, { schoolId, schoolName, communePcode }: SchoolOfForm): Promise<string> {
  if (schoolId) {
    const [known] = await schoolsWhere(tx, eq(schools.id, schoolId))
    if (known) return await standing(tx, known)
  }
  if (!schoolName || !communePcode) throw new Refused('school-missing', 422)

  const ofCommune = await schoolsWhere(tx, eq(schools.communePcode, communePcode))
  const same = ofCommune.find(({ name }) => foldName(name) === foldName(schoolName))
  if (same) return await standing(tx, same)
  const id = uuidv7()
  await tx.insert(schools).values({ id, name: schoolName, communePcode })
  return id
}

function schoolsWhere(tx: Db, where: SQL) {
  return tx
    .select({ id: schools.id, name: schools.name, ended: schoolEndings.why, intoId: schoolEndings.mergedIntoId })
    .from(schools)
    .leftJoin(schoolEndings, eq(schoolEndings.schoolId, schools.id))
    .where(where)
}

type School = Awaited<ReturnType<typeof schoolsWhere>>[number]

/** One that was the same as another is that other, however often it was merged; one that shut takes nobody. */
async function standing(tx: Db, school: School, passed: string[] = []): Promise<string> {
  const { id, ended, intoId } = school
  if (intoId && !passed.includes(intoId)) {
    const [into] = await schoolsWhere(tx, eq(schools.id, intoId))
    if (into) return await standing(tx, into, [...passed, id])
  }
  if (ended) throw new Refused('school-ended', 409)
  return id
}
