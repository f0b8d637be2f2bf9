import type { RelationToHead, Sex } from '../households/relations'

export type RosterEntry = {
  id: string
  sex: Sex
  relation: RelationToHead | null
  birthYear: number
  motherId: string | null
  caregiver: boolean
}

export type RosterRefusal =
  'no-head' | 'two-heads' | 'no-caregiver' | 'mother-not-there' | 'mother-not-a-woman' | 'mother-not-older'

/**
 * What makes a roster impossible, and at whom; null when it stands. One head, who may be abroad or a child; at least
 * one caregiver; a mother is a woman of the same roster who was born before her child.
 *
 * @param roster the members who have not left
 */
export function rosterRefusal(
  roster: readonly RosterEntry[],
): { reason: RosterRefusal; memberId: string | null } | null {
  const heads = roster.filter(({ relation }) => relation === 'head')
  if (heads.length === 0) return { reason: 'no-head', memberId: roster[0]?.id ?? null }
  if (heads[1]) return { reason: 'two-heads', memberId: heads[1].id }
  if (!roster.some(({ caregiver }) => caregiver)) return { reason: 'no-caregiver', memberId: roster[0]?.id ?? null }
  for (const member of roster) {
    const reason = motherRefusal(member, roster)
    if (reason) return { reason, memberId: member.id }
  }
  return null
}

function motherRefusal(child: RosterEntry, roster: readonly RosterEntry[]): RosterRefusal | null {
  if (child.motherId === null) return null
  const mother = roster.find(({ id }) => id === child.motherId)
  if (!mother) return 'mother-not-there'
  if (mother.sex !== 'female') return 'mother-not-a-woman'
  return mother.birthYear < child.birthYear ? null : 'mother-not-older'
}
