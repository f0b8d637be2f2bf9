import type { SubjectKind } from '~/server/record-event.server'

type Kit = { id: string; householdId: string; childId: string | null }

/** What an event of a round is about: the round, its group, and each child's kit, case and self, each once. */
export function subjectsOfRound(round: { id: string; groupId: string }, kits: readonly Kit[]) {
  const subjects: { kind: SubjectKind; id: string }[] = [
    { kind: 'supplyRound', id: round.id },
    { kind: 'group', id: round.groupId },
    ...kits.flatMap(({ id, householdId, childId }) => [
      { kind: 'kit' as const, id },
      { kind: 'household' as const, id: householdId },
      ...(childId === null ? [] : [{ kind: 'person' as const, id: childId }]),
    ]),
  ]
  return [...new Map(subjects.map((subject) => [subject.id, subject])).values()]
}
