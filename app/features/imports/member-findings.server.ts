import { and, eq, inArray, isNull } from 'drizzle-orm'
import { people } from '#db/schema/index'
import type { Db } from '#db/store'
import type { FileRow } from '~/domain/imports/repeated-rows'
import type { Actor } from '~/server/context.server'
import { namedHouseholdFinding } from './named-household-finding'
import type { RowFinding } from './office-findings.server'
import { householdsNamed, parts } from './references.server'
import { referencesTaken } from './references-taken.server'
import { nameSound, sameNames } from './same-names.server'

/** A household that is not there, a second head, a reference that is taken, somebody of the same name in the household. */
export async function memberFindings(db: Db, actor: Actor, rows: readonly FileRow[]): Promise<RowFinding[]> {
  const members = rows.flatMap(({ row, read }) => (read?.kind === 'members' ? [{ row, ...read.row }] : []))
  const names = members.map(({ person }) => nameOf(person))
  const [taken, named, known] = await Promise.all([
    referencesTaken(db, actor, 'person', rows),
    householdsNamed(
      db,
      actor,
      members.map(({ household }) => household),
    ),
    sameNames(db, actor, names),
  ])
  const headed = await householdsWithHead(
    db,
    [...named.values()].map(({ id }) => id),
  )
  const found = members.flatMap(({ row, household, person }): RowFinding[] => {
    const unknown = namedHouseholdFinding(household, named.get(household))
    if (unknown) return [{ row, finding: unknown }]
    const householdId = named.get(household)?.id ?? ''
    if (person.relation === 'head' && headed.has(householdId))
      return [{ row, finding: { field: 'relation', code: 'secondHead', found: household } }]
    const namesake = known.get(nameSound(nameOf(person)))?.find((other) => other.householdId === householdId)
    if (!namesake) return []
    const values = { caseNumber: namesake.caseNumber }
    return [{ row, finding: { field: 'givenName', code: 'perhapsKnown', found: nameOf(person), values } }]
  })
  return [...taken, ...found]
}

function nameOf({ givenName, familyName = '' }: { givenName: string; familyName?: string }) {
  return `${givenName} ${familyName}`.trim()
}

async function householdsWithHead(db: Db, householdIds: string[]) {
  const headed = new Set<string | null>()
  for (const some of parts(householdIds)) {
    const heads = await db
      .select({ householdId: people.householdId })
      .from(people)
      .where(and(inArray(people.householdId, some), eq(people.relation, 'head'), isNull(people.leftHouseholdOn)))
    for (const { householdId } of heads) headed.add(householdId)
  }
  return headed
}
