import type { EnrolmentRow } from '~/domain/imports/read-enrolment-row'
import type { HouseholdRow } from '~/domain/imports/read-household-row'
import type { MemberRow } from '~/domain/imports/read-member-row'
import type { VisitRow } from '~/domain/imports/read-visit-row'
import type { ImportKind } from '~/domain/imports/import-kinds'
import type { Context } from '~/server/context.server'

/** The verbs of the forms, as the glue hands them in: each makes one thing with the id it is given. */
export type ImportVerbs = {
  households: (context: Context, id: string, row: HouseholdRow) => Promise<unknown>
  members: (context: Context, id: string, householdId: string, row: MemberRow) => Promise<unknown>
  enrolments: (context: Context, id: string, childId: string, row: EnrolmentRow) => Promise<unknown>
  visits: (context: Context, id: string, householdId: string, row: VisitRow) => Promise<unknown>
  /** Undoes what one of them made, while nobody has worked on it. */
  takeBack: Record<ImportKind, (context: Context, id: string, reason: string) => Promise<unknown>>
}
