import { compareLink } from '~/domain/links/compare-link'
import type { Link } from '~/domain/links/link'
import { linkUnits } from '~/domain/links/link-units'
import { measures } from '~/domain/links/measures'
import { milestone } from '~/domain/plans/milestone-template'
import { shownInTeam, shownOutside } from '~/domain/programme/small-numbers'
import type { Context } from '~/server/context.server'
import type { LinkRows } from '~/server/link-rows.server'
import { linksInForce } from '~/server/templates.server'
import { countedRows } from './counted-rows.server'
import type { ProgrammeFilter } from './programme-filter'
import type { OutcomeRow } from './outcome-row'

/** One row a link, the children at home first: what the page, its chart and its file say. */
export async function outcomesByLink(context: Context, filter: ProgrammeFilter): Promise<OutcomeRow[]> {
  const links = await linksInForce(context.store.query, filter.asOf)
  return outcomeRows(context, filter, await countedRows(context, filter), links)
}

export function outcomeRows(
  { actor }: Context,
  { asOf }: ProgrammeFilter,
  rows: LinkRows,
  links: readonly Link[],
): OutcomeRow[] {
  const shown = actor.role === 'auditor' ? shownOutside : shownInTeam
  return [...links].sort(byMeasure).map((link) => {
    const units = linkUnits(link, rows.milestones, rows.results.get(link.measure) ?? [])
    const { milestone: code, measure, unit, anchor, why } = link
    return {
      key: `${code}.${measure}`,
      milestone: code,
      track: milestone(code).track,
      measure,
      unit,
      anchor,
      why,
      ...shown(compareLink(link, units, asOf)),
    }
  })
}

function byMeasure(a: Link, b: Link) {
  return measures.indexOf(a.measure) - measures.indexOf(b.measure)
}
