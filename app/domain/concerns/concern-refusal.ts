import type { CivilDate } from '../dates'

export type RaisingRefusal = 'concern-in-the-future'

/** Nothing else is refused: a worry that is half told is still a worry. */
export function raisingRefusal({ since }: { since: CivilDate | null }, today: CivilDate): RaisingRefusal | null {
  return since !== null && since > today ? 'concern-in-the-future' : null
}

export type HandlingRefusal = 'concern-closed' | 'concern-act-in-the-future' | 'concern-referred-where'

/** Why an act cannot be noted, or null. */
export function actRefusal(
  act: { kind: string; doneOn: CivilDate; referredTo: string | null },
  concern: { closed: boolean },
  today: CivilDate,
): HandlingRefusal | null {
  if (concern.closed) return 'concern-closed'
  if (act.doneOn > today) return 'concern-act-in-the-future'
  return act.kind === 'referred' && act.referredTo === null ? 'concern-referred-where' : null
}
