import type { Db } from '#db/store'
import type { Finding } from '~/domain/imports/finding'
import type { ImportKind } from '~/domain/imports/import-kinds'
import type { FileRow } from '~/domain/imports/repeated-rows'
import type { Actor } from '~/server/context.server'
import { enrolmentFindings } from './enrolment-findings.server'
import { householdFindings } from './household-findings.server'
import { memberFindings } from './member-findings.server'
import { visitFindings } from './visit-findings.server'

export type RowFinding = { row: number; finding: Finding }

/** What is wrong with rows that can be read, beside what the own caseload holds already. */
export async function officeFindings(
  db: Db,
  actor: Actor,
  kind: ImportKind,
  rows: readonly FileRow[],
): Promise<RowFinding[]> {
  switch (kind) {
    case 'households':
      return householdFindings(db, actor, rows)
    case 'members':
      return memberFindings(db, actor, rows)
    case 'enrolments':
      return enrolmentFindings(db, actor, rows)
    case 'visits':
      return visitFindings(db, actor, rows)
  }
}
