import type { Link } from '~/domain/links/link'
import type { PlanTrack } from '~/domain/plans/milestones'
import type { ShownComparison } from '~/domain/programme/small-numbers'

/** A link and what became of its units, as far as the reader may see it. */
export type OutcomeRow = Pick<Link, 'milestone' | 'measure' | 'unit' | 'anchor'> &
  ShownComparison & { key: string; track: PlanTrack }
