import { and, eq, inArray, type SQL } from 'drizzle-orm'
import { people } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Link } from '~/domain/links/link'
import { linkStart } from '~/domain/links/link-start'
import { linkUnits } from '~/domain/links/link-units'
import { measures } from '~/domain/links/measures'
import { householdIds } from '~/server/household-ids.server'
import type { LinkRows } from '~/server/link-rows.server'
import type { ProgrammeFilter } from './programme-filter'

/** The children of the chosen sex among the households that count; null when no sex was chosen. */
export async function childrenOfSex(db: Db, { links }: ProgrammeFilter, counted: SQL | undefined) {
  if (!links?.sex) return null
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.sex, links.sex), inArray(people.householdId, householdIds(db, counted))))
  return new Set(rows.map(({ id }) => id))
}

/** The links that are shown, the children at home first; of children only, once a sex is chosen. */
export function linksShown(links: readonly Link[], { links: chosen }: ProgrammeFilter): Link[] {
  return links
    .filter(({ unit }) => !chosen?.sex || unit === 'child')
    .sort((a, b) => measures.indexOf(a.measure) - measures.indexOf(b.measure))
}

/** The units of a link that the filter leaves, t0 within its period. */
export function unitsOfLink(
  link: Link,
  rows: LinkRows,
  { links, asOf }: ProgrammeFilter,
  children: ReadonlySet<string> | null,
) {
  const units = linkUnits(link, rows.milestones, rows.results.get(link.measure) ?? [])
  const { from = null, to = null } = links ?? {}
  return units.filter((unit) => {
    if (children !== null && !children.has(unit.id)) return false
    if (from === null && to === null) return true
    const start = linkStart(link, unit, asOf)
    return start !== null && (from === null || start.t0 >= from) && (to === null || start.t0 <= to)
  })
}
