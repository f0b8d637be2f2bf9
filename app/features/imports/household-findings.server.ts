import type { Db } from '#db/store'
import type { FileRow } from '~/domain/imports/repeated-rows'
import type { Actor } from '~/server/context.server'
import type { RowFinding } from './office-findings.server'
import { referencesTaken } from './references-taken.server'
import { nameSound, sameNames } from './same-names.server'

/** A reference that is taken, and a head or caregiver of the same name in the same commune. */
export async function householdFindings(db: Db, actor: Actor, rows: readonly FileRow[]): Promise<RowFinding[]> {
  const named = rows.flatMap(({ row, read }) =>
    read?.kind === 'households'
      ? read.row.members.map(({ givenName, familyName = '' }) => ({
          row,
          place: read.row.place,
          name: `${givenName} ${familyName}`.trim(),
        }))
      : [],
  )
  const [taken, known] = await Promise.all([
    referencesTaken(db, actor, 'household', rows),
    sameNames(
      db,
      actor,
      named.map(({ name }) => name),
    ),
  ])
  const doubts = named.flatMap(({ row, place, name }): RowFinding[] => {
    const namesake = known.get(nameSound(name))?.find(({ communePcode }) => communePcode === place)
    if (!namesake) return []
    const values = { caseNumber: namesake.caseNumber }
    return [{ row, finding: { field: 'givenName', code: 'perhapsKnown', found: name, values } }]
  })
  return [...taken, ...doubts]
}
