import { addDays, type CivilDate } from '~/domain/dates'
import { lateFrom } from '~/domain/plans/milestone-state'
import { milestone, type MilestoneTemplate } from '~/domain/plans/milestone-template'

/** Until there is a plan, agreeing on one (M1) is what is due; nothing is while nobody has come back. */
export function firstDue(reunifiedOn: CivilDate | null | undefined, template: MilestoneTemplate) {
  const { planned, toleranceDays } = milestone('M1', template)
  if (!reunifiedOn || planned.kind !== 'daysAfter') return nothingDue
  const plannedOn = addDays(reunifiedOn, planned.days)
  const from = lateFrom({ plannedOn, toleranceDays })
  const late = from === null ? { lateCode: null, lateDueOn: null } : { lateCode: 'M1', lateDueOn: plannedOn }
  return { nextDueOn: plannedOn, nextDueCode: 'M1', lateFrom: from, ...late }
}

const nothingDue = { nextDueOn: null, nextDueCode: null, lateFrom: null, lateCode: null, lateDueOn: null }
