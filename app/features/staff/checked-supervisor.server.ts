import { eq } from 'drizzle-orm'
import { users } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import { supervisorRefusal } from '~/domain/staff/administering-refusal'

/** @throws {Refused} 422 when this person cannot be the supervisor of that one */
export async function checkedSupervisor(tx: Db, personId: string, supervisorId: string | undefined) {
  if (supervisorId === undefined) return null
  const [row] = await tx.select().from(users).where(eq(users.id, supervisorId))
  if (!row) throw new Refused('supervisor-not-lead', 422)
  const refusal = supervisorRefusal(personId, { ...row, disabled: row.disabledAt !== null })
  if (refusal) throw new Refused(refusal, 422)
  return supervisorId
}
