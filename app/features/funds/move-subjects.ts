type Move = { grantId: string; fromLineId: string | null; toLineId: string | null }

/** A move is told on its grant and on each line it touches. */
export function moveSubjects({ grantId, fromLineId, toLineId }: Move) {
  const lines = [fromLineId, toLineId].flatMap((id) => (id === null ? [] : [{ kind: 'budgetLine' as const, id }]))
  return [{ kind: 'grant' as const, id: grantId }, ...lines]
}
