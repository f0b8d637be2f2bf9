import type { closureRequests, households } from '#db/schema/index'
import type { Db } from '#db/store'
import { closureChecklist } from '~/domain/closure/closure-checklist'
import { askRefusal } from '~/domain/closure/closure-refusal'
import type { CivilDate } from '~/domain/dates'
import { closureFacts } from './closure-facts.server'

/** Whether a request could be made today as it was: what it rests on still holds. */
export async function stillComplete(
  db: Db,
  request: typeof closureRequests.$inferSelect,
  household: typeof households.$inferSelect,
  today: CivilDate,
): Promise<boolean> {
  const said = { views: request.childView !== null && request.caregiverView !== null, laterHelp: true }
  const checklist = closureChecklist(await closureFacts(db, household, today), said, request.reason, today)
  return askRefusal({ closed: false, asked: false }, checklist, request.missingWhy !== null) === null
}
