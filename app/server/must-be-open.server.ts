import { eq } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'

/** @throws {Refused} 409 the case is closed */
export async function mustBeOpen(tx: Db, householdId: string) {
  const [household] = await tx
    .select({ closedOn: households.closedOn })
    .from(households)
    .where(eq(households.id, householdId))
  if (household?.closedOn) throw new Refused('case-closed', 409)
}
