import { and, inArray, isNull } from 'drizzle-orm'
import { enrolments } from '#db/schema/index'
import type { Db } from '#db/store'
import type { FileRow } from '~/domain/imports/repeated-rows'
import type { Actor } from '~/server/context.server'
import type { RowFinding } from './office-findings.server'
import { parts, peopleNamed } from './references.server'

/** A child that is not there, or is enrolled in that school year already. */
export async function enrolmentFindings(db: Db, actor: Actor, rows: readonly FileRow[]): Promise<RowFinding[]> {
  const wanted = rows.flatMap(({ row, read }) => (read?.kind === 'enrolments' ? [{ row, ...read.row }] : []))
  const children = await peopleNamed(
    db,
    actor,
    wanted.map(({ child }) => child),
  )
  const enrolled = new Set<string>()
  for (const some of parts([...children.values()])) {
    const standing = await db
      .select({ personId: enrolments.personId, schoolYear: enrolments.schoolYear })
      .from(enrolments)
      .where(and(inArray(enrolments.personId, some), isNull(enrolments.endedOn)))
    for (const { personId, schoolYear } of standing) enrolled.add(`${personId}|${schoolYear}`)
  }
  return wanted.flatMap(({ row, child, schoolYear }): RowFinding[] => {
    const id = children.get(child)
    if (id === undefined) return [{ row, finding: { field: 'child', code: 'childUnknown', found: child } }]
    if (!enrolled.has(`${id}|${schoolYear}`)) return []
    return [{ row, finding: { field: 'child', code: 'enrolledAlready', found: child, values: { year: schoolYear } } }]
  })
}
