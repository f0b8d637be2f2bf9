import type { CivilDate } from '../dates'
import { cellReader, type Cells } from './cell-reader'
import type { Finding } from './finding'
import type { ImportKind } from './import-kinds'
import { readEnrolmentRow, type EnrolmentRow } from './read-enrolment-row'
import { readHouseholdRow, type HouseholdRow } from './read-household-row'
import { readMemberRow, type MemberRow } from './read-member-row'
import { readVisitRow, type VisitRow } from './read-visit-row'

export type ReadRow =
  | { kind: 'households'; row: HouseholdRow }
  | { kind: 'members'; row: MemberRow }
  | { kind: 'enrolments'; row: EnrolmentRow }
  | { kind: 'visits'; row: VisitRow }

/** What a row says, judged by itself; null with at least one finding. */
export function readRow(
  kind: ImportKind,
  cells: Cells,
  today: CivilDate,
): { read: ReadRow | null; findings: Finding[] } {
  const reader = cellReader(cells, today)
  const read = readOf(kind)
  return { read, findings: reader.findings }

  function readOf(kind: ImportKind): ReadRow | null {
    switch (kind) {
      case 'households':
        return of(kind, readHouseholdRow(reader, today))
      case 'members':
        return of(kind, readMemberRow(reader, today))
      case 'enrolments':
        return of(kind, readEnrolmentRow(reader, today))
      case 'visits':
        return of(kind, readVisitRow(reader, today))
    }
  }
}

function of<Kind extends ImportKind, Row>(kind: Kind, row: Row | null) {
  return row === null ? null : { kind, row }
}
