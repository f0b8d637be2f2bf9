import { count, eq } from 'drizzle-orm'
import { people } from '#db/schema/index'
import { publishedCohort, type PublishedFigure } from '~/domain/programme/published-figures'
import { isSmall } from '~/domain/programme/small-numbers'
import { isUnder18 } from '~/domain/roster/age'
import type { Context } from '~/server/context.server'

export type FiguresHeld = Record<PublishedFigure, number>

/**
 * What this database holds of the cohort whose figures were published, counted the same way; a child is whoever was
 * under 18 at the end of that year. Null, outside the team, when a group or its remainder is small.
 */
export async function figuresHeld({ actor, store }: Context): Promise<FiguresHeld | null> {
  const groups = await store.query
    .select({ sex: people.sex, birthYear: people.birthYear, reintegration: people.reintegration, n: count() })
    .from(people)
    .where(eq(people.centreCohort, publishedCohort))
    .groupBy(people.sex, people.birthYear, people.reintegration)
  type Group = (typeof groups)[number]
  const sum = (counts: (group: Group) => boolean) => groups.filter(counts).reduce((total, { n }) => total + n, 0)
  const isChild = ({ birthYear }: Group) => isUnder18({ birthYear }, `${publishedCohort}-12-31`)

  const held = {
    assisted: sum(() => true),
    male: sum(({ sex }) => sex === 'male'),
    female: sum(({ sex }) => sex === 'female'),
    boys: sum((group) => group.sex === 'male' && isChild(group)),
    girls: sum((group) => group.sex === 'female' && isChild(group)),
    reintegration: sum(({ reintegration }) => reintegration),
  }
  const cells = [
    ...Object.values(held),
    held.male - held.boys,
    held.female - held.girls,
    held.assisted - held.reintegration,
  ]
  return actor.role === 'auditor' && cells.some(isSmall) ? null : held
}
