import type { PlannedMilestone } from './plan-of-household.server'

export type DeedKind = 'training' | 'business' | 'kit' | 'school' | 'survey'

/** Where the deed that completes a milestone is recorded; null for what is recorded by hand, and for the closure. */
export function deedOf(
  { code, personId }: Pick<PlannedMilestone, 'code' | 'personId'>,
  householdId: string,
): { kind: DeedKind; href: string } | null {
  const household = `/households/${householdId}`
  if (code === 'M2') return { kind: 'training', href: `${household}/trainings/new` }
  if (code === 'M4') return { kind: 'kit', href: `${household}/kits` }
  if (/^M[35-8]$/.test(code)) return { kind: 'business', href: `${household}/business` }
  if (/^C[1-5]$/.test(code)) return { kind: 'school', href: personId ? `/children/${personId}` : `${household}/school` }
  if (/^H\d$/.test(code)) return { kind: 'survey', href: `/surveys/new?household=${householdId}&round=${code}` }
  return null
}
