import { addDays, type CivilDate } from '~/domain/dates'
import { lateFrom } from '~/domain/plans/milestone-state'
import { milestone } from '~/domain/plans/milestone-template'

/** Until there is a plan, agreeing on one (M1) is what is due; nothing is while nobody has come back. */
export function firstDue(reunifiedOn: CivilDate | null | undefined) {
  const { planned, toleranceDays } = milestone('M1')
  if (!reunifiedOn || planned.kind !== 'daysAfter') return { nextDueOn: null, nextDueCode: null, lateFrom: null }
  const plannedOn = addDays(reunifiedOn, planned.days)
  return { nextDueOn: plannedOn, nextDueCode: 'M1', lateFrom: lateFrom({ plannedOn, toleranceDays }) }
}
