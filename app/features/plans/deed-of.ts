import { isContactMilestone } from '~/domain/plans/recorded-by-hand'
import type { PlannedMilestone } from './plan-of-household.server'

export type DeedKind = 'contact' | 'training' | 'business' | 'kit' | 'school' | 'survey'

/** Where the deed that completes a milestone is recorded; null for what is recorded by hand, and for the closure. */
export function deedOf(
  { id, code, personId }: Pick<PlannedMilestone, 'id' | 'code' | 'personId'>,
  householdId: string,
): { kind: DeedKind; href: string } | null {
  const household = `/households/${householdId}`
  if (isContactMilestone(code)) return { kind: 'contact', href: `${household}/contacts/new?milestone=${id}` }
  if (code === 'M2') return { kind: 'training', href: `${household}/trainings/new` }
  if (code === 'M4') return { kind: 'kit', href: `${household}/kits` }
  if (/^M[35-8]$/.test(code)) return { kind: 'business', href: `${household}/business` }
  if (/^C[1-5]$/.test(code)) return { kind: 'school', href: personId ? `/children/${personId}` : `${household}/school` }
  if (/^H\d$/.test(code)) return { kind: 'survey', href: `/surveys/new?household=${householdId}&round=${code}` }
  return null
}
