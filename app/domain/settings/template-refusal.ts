import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'
import type { CivilDate } from '../dates'

export type AdoptionRefusal =
  'not-your-role' | 'own-template' | 'template-adopted' | 'not-tried-yet' | 'template-past' | 'template-before-coming'

/**
 * Why this actor may not put a version in force from a day, or null: nobody who made or changed it, not before somebody tried this
 * very content and found that it fits, and neither backwards
 * nor before the day of a version that is coming. Source: docs/programme-rules.md §16.
 */
export function adoptionRefusal(
  actor: { id: string; role: Role },
  draft: { authorIds: readonly string[]; adopted: boolean; fits: boolean },
  validFrom: CivilDate,
  today: CivilDate,
  /** The latest day of the versions of its kind that are adopted already. */
  latestFrom: CivilDate | null,
): AdoptionRefusal | null {
  if (!mayEver(actor.role, 'template.adopt')) return 'not-your-role'
  if (draft.adopted) return 'template-adopted'
  if (draft.authorIds.includes(actor.id)) return 'own-template'
  if (!draft.fits) return 'not-tried-yet'
  if (validFrom < today) return 'template-past'
  return latestFrom !== null && validFrom < latestFrom ? 'template-before-coming' : null
}

/** Its maker and everybody who changed its numbers. */
export function authorsOf(draft: { madeById: string; changedByIds: readonly string[] }): string[] {
  return [draft.madeById, ...draft.changedByIds]
}
