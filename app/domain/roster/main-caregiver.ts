type Member = {
  id: string
  caregiver: boolean
  relation: string | null
  absentOn: string | null
  leftHouseholdOn: string | null
}

/**
 * The person a household is called after: a caregiver who lives there, else any caregiver, else the head, else the
 * member registered first. Null for an empty roster.
 */
export function mainCaregiver<Person extends Member>(roster: readonly Person[]): Person | null {
  const members = roster.filter(({ leftHouseholdOn }) => leftHouseholdOn === null).sort(byId)
  return (
    members.find(({ caregiver, absentOn }) => caregiver && absentOn === null) ??
    members.find(({ caregiver }) => caregiver) ??
    members.find(({ relation }) => relation === 'head') ??
    members[0] ??
    null
  )
}

function byId(one: Member, other: Member) {
  return one.id < other.id ? -1 : 1
}
