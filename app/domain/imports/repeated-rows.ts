import type { CivilDate } from '../dates'
import { foldName } from '../text/fold'
import type { Cells } from './cell-reader'
import type { Finding } from './finding'
import { birthYearOfRow } from './read-person'
import type { ReadRow } from './read-row'

export type FileRow = { row: number; cells: Cells; read: ReadRow | null }

/** Rows of one file that say the same thing twice, and references given twice: the first of them stands. */
export function repeatedRows(rows: readonly FileRow[], today: CivilDate): { row: number; finding: Finding }[] {
  const references = new Map<string, number>()
  const subjects = new Map<string, number>()
  return rows.flatMap(({ row, cells, read }) => {
    const reference = foldReference(cells.reference ?? '')
    const refersTo = references.get(reference)
    if (reference !== '' && refersTo === undefined) references.set(reference, row)
    if (reference !== '' && refersTo !== undefined)
      return finding(row, { field: 'reference', code: 'referenceTwice', found: cells.reference ?? '' }, refersTo)
    if (!read) return []
    const subject = subjectOf(read, today)
    const first = subjects.get(subject)
    if (first === undefined) subjects.set(subject, row)
    return first === undefined ? [] : finding(row, whatRepeats(read), first)
  })
}

/** A reference as it is compared: `M-12`, `m 12` and `M12` are one; `1-12`, `11-2` and `112` are three. */
export function foldReference(typed: string): string {
  return foldName(typed).replace(/(?<!\p{N}) | (?!\p{N})/gu, '')
}

function finding(row: number, said: Finding, first: number) {
  return [{ row, finding: { ...said, values: { row: first } } }]
}

function whatRepeats({ kind, row }: ReadRow): Finding {
  if (kind === 'households') return { field: 'givenName', code: 'rowTwice', found: row.members[0]?.givenName ?? '' }
  if (kind === 'members') return { field: 'givenName', code: 'rowTwice', found: row.person.givenName }
  if (kind === 'enrolments') return { field: 'child', code: 'rowTwice', found: row.child }
  return { field: 'visitedOn', code: 'rowTwice', found: row.visitedOn }
}

function subjectOf({ kind, row }: ReadRow, today: CivilDate) {
  if (kind === 'enrolments') return `${foldReference(row.child)}|${row.schoolYear}`
  if (kind === 'visits') return `${foldReference(row.household)}|${row.visitedOn}`
  if (kind === 'members') return `${foldReference(row.household)}|${personKey(row.person, today)}`
  const [head] = row.members
  return `${row.place}|${foldName(row.village ?? '')}|${head ? personKey(head, today) : ''}`
}

function personKey(
  {
    givenName,
    familyName = '',
    sex,
    birthDate,
    age,
  }: { givenName: string; familyName?: string; sex: string; birthDate?: string; age?: number },
  today: CivilDate,
) {
  const year = birthYearOfRow({ ...(birthDate ? { birthDate } : {}), ...(age === undefined ? {} : { age }) }, today)
  return `${foldName(`${givenName} ${familyName}`)}|${sex}|${year}`
}
