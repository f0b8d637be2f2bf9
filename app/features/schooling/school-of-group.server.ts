import { eq } from 'drizzle-orm'
import { schools } from '#db/schema/index'
import type { Db } from '#db/store'

/** Where a group meets. */
export async function schoolOfGroup(db: Db, schoolId: string) {
  const [school] = await db.select().from(schools).where(eq(schools.id, schoolId))
  return school ?? { id: schoolId, name: '', communePcode: '' }
}
