import { undoMoveDays, type MoveState } from './move-subjects'

/** Why a handover may not be undone, or null; that nothing of it has moved again is for the verb to see. */
export function undoMoveRefusal(
  { state, doneAt }: { state: MoveState; doneAt: Date | null },
  now: Date,
): 'move-over' | 'move-undo-too-late' | null {
  if (state !== 'done' || doneAt === null) return 'move-over'
  return now.getTime() - doneAt.getTime() > undoMoveDays * 24 * 60 * 60 * 1000 ? 'move-undo-too-late' : null
}
