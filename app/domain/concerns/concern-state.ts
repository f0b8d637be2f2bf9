export type ConcernState = 'received' | 'beingHandled' | 'closed'

/** What the receipt tells: taken up is answered, whoever has it. */
export function concernState({ takenUpAt, closedAt }: { takenUpAt: Date | null; closedAt: Date | null }): ConcernState {
  if (closedAt !== null) return 'closed'
  return takenUpAt === null ? 'received' : 'beingHandled'
}
