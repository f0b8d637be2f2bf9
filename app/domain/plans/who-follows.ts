/**
 * The age from which a child is proposed for the children's track; younger ones can be chosen all the same.
 * Source: Niger's school system, entry to CI at 6–7 (IFADEM).
 */
export const proposedFromAge = 6

type Person = { id: string; caregiver: boolean; under18: boolean; age: number; left: boolean }
type Step = { code: string; personId: string | null; completedOn: string | null }

/** Whom a plan form proposes: everybody who is in the plan already, else all caregivers and the children of school age; nobody who left. */
export function whoFollows(members: readonly Person[], steps: readonly Step[]) {
  const people = members.filter(({ left }) => !left)
  const inPlan = (code: string) =>
    people.filter(({ id }) => steps.some((step) => step.code === code && step.personId === id))
  const first = steps.length === 0
  return {
    caregiverIds: (first ? people.filter(({ caregiver }) => caregiver) : inPlan('M4')).map(({ id }) => id),
    childIds: (first ? people.filter(({ under18, age }) => under18 && age >= proposedFromAge) : inPlan('C1')).map(
      ({ id }) => id,
    ),
    birthCertificateFor: inPlan('birthCertificate').map(({ id }) => id),
  }
}
