import { isAlarmingAbsence, type AbsenceReason, type Whereabouts } from './absence'

/** What was answered for one child. An absence without a reason is an absence nobody can explain. */
export type ChildObservation = { childId: string; where: Whereabouts; why: AbsenceReason | null }

/** The children who are away for work, travel or a reason not known. */
export function childrenAway(observations: readonly ChildObservation[]): string[] {
  return observations.filter(isAlarminglyAway).map(({ childId }) => childId)
}

export function isAlarminglyAway({ where, why }: Pick<ChildObservation, 'where' | 'why'>): boolean {
  return where === 'away' && isAlarmingAbsence(why ?? 'notKnown')
}
