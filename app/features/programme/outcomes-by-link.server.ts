import { compareLink } from '~/domain/links/compare-link'
import type { Link } from '~/domain/links/link'
import { milestone } from '~/domain/plans/milestone-template'
import { shownInTeam, shownOutside } from '~/domain/programme/small-numbers'
import type { Context } from '~/server/context.server'
import type { LinkRows } from '~/server/link-rows.server'
import { linksInForce } from '~/server/templates.server'
import { countedHouseholds, countedRows } from './counted-rows.server'
import type { OutcomeRow } from './outcome-row'
import type { ProgrammeFilter } from './programme-filter'
import { childrenOfSex, linksShown, unitsOfLink } from './units-of-link.server'

/** One row a link, the children at home first: what the page, its chart and its file say. */
export async function outcomesByLink(context: Context, filter: ProgrammeFilter): Promise<OutcomeRow[]> {
  const [rows, links, children] = await Promise.all([
    countedRows(context, filter),
    linksInForce(context.store.query, filter.asOf),
    childrenOfSex(context.store.query, filter, countedHouseholds(context, filter)),
  ])
  return outcomeRows(context, filter, rows, links, children)
}

export function outcomeRows(
  { actor }: Context,
  filter: ProgrammeFilter,
  rows: LinkRows,
  links: readonly Link[],
  children: ReadonlySet<string> | null = null,
): OutcomeRow[] {
  const shown = actor.role === 'auditor' || filter.leaves ? shownOutside : shownInTeam
  return linksShown(links, filter).map((link) => {
    const { milestone: code, measure, unit, anchor } = link
    return {
      key: `${code}.${measure}`,
      milestone: code,
      track: milestone(code).track,
      measure,
      unit,
      anchor,
      ...shown(compareLink(link, unitsOfLink(link, rows, filter, children), filter.asOf)),
    }
  })
}
