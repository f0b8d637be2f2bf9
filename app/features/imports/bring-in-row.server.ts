import type { ReadRow } from '~/domain/imports/read-row'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import type { ImportVerbs } from './import-verbs'
import type { Subjects } from './subjects-of-part.server'

/** @throws {Refused} what the deed's own verb says, or that what the row names is gone by now (404) */
export async function bringInRow(
  context: Context,
  id: string,
  { kind, row }: ReadRow,
  subjects: Subjects,
  verbs: ImportVerbs,
): Promise<unknown> {
  if (kind === 'households') return await verbs.households(context, id, row)
  const subjectId = subjects.get(kind === 'enrolments' ? row.child : row.household)
  if (subjectId === undefined) throw new Refused('not-there', 404)
  if (kind === 'members') return await verbs.members(context, id, subjectId, row)
  if (kind === 'enrolments') return await verbs.enrolments(context, id, subjectId, row)
  return await verbs.visits(context, id, subjectId, row)
}
