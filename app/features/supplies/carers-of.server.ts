import { and, eq, inArray, isNull } from 'drizzle-orm'
import { people } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'
import { mainCaregiver } from '~/domain/roster/main-caregiver'

/** Who cares for the children of each household, by household; a household without a caregiver is not in it. */
export async function carersOf(db: Db, householdIds: string[]): Promise<Map<string, string>> {
  const rows = await db
    .select()
    .from(people)
    .where(and(inArray(people.householdId, householdIds), eq(people.caregiver, true), isNull(people.leftHouseholdOn)))
  return new Map(
    [...groupBy(rows, ({ householdId }) => householdId ?? '')].flatMap(([id, carers]) => {
      const carer = mainCaregiver(carers)
      return carer ? [[id, carer.id] as const] : []
    }),
  )
}
