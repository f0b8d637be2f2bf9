import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { schools } from '#db/schema/index'
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
 * @throws {Refused} `school-missing` (422)
 */
export async function schoolOfForm(tx: Db, { schoolId, schoolName, communePcode }: SchoolOfForm): Promise<string> {
  if (schoolId) {
    const [known] = await tx.select({ id: schools.id }).from(schools).where(eq(schools.id, schoolId))
    if (known) return known.id
  }
  if (!schoolName || !communePcode) throw new Refused('school-missing', 422)

  const ofCommune = await tx.select().from(schools).where(eq(schools.communePcode, communePcode))
  const same = ofCommune.find(({ name }) => foldName(name) === foldName(schoolName))
  if (same) return same.id
  const id = uuidv7()
  await tx.insert(schools).values({ id, name: schoolName, communePcode })
  return id
}
