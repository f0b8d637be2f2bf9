import type { ImportState } from './import-kinds'

/** An import is undone as a whole within these days. A default. Source: docs/programme-rules.md §15. */
export const undoImportDays = 14

/** Rows that were not brought in are kept, sealed, for these days; those that were, until then. Source: docs/programme-rules.md §15. */
export const keepRowsDays = 30

/**
 * Why an import may not be undone, or null. That somebody has worked on a row is judged row by row. One that stopped
 * half way may be undone too.
 *
 * @param underWay rows of it are being brought in at this moment
 */
export function undoRefusal(
  { state, finishedAt }: { state: ImportState; finishedAt: Date | null },
  now: Date,
  underWay: boolean,
): 'import-not-finished' | 'import-undo-too-late' | null {
  if (state === 'running' && !underWay) return null
  if (state !== 'finished' || finishedAt === null) return 'import-not-finished'
  const days = (now.getTime() - finishedAt.getTime()) / (24 * 60 * 60 * 1000)
  return days > undoImportDays ? 'import-undo-too-late' : null
}
