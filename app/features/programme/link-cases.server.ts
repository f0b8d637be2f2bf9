import { and, inArray } from 'drizzle-orm'
import { people } from '#db/schema/index'
import { pairUnit, type PairedUnit } from '~/domain/links/pair-unit'
import type { Context } from '~/server/context.server'
import { householdIds } from '~/server/household-ids.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { linkRows } from '~/server/link-rows.server'
import { namedCases } from '~/server/named-cases.server'
import { linksInForce } from '~/server/templates.server'
import { countedHouseholds } from './counted-rows.server'
import { linkCells, type LinkCell } from './link-cells'
import type { ProgrammeFilter } from './programme-filter'
import { childrenOfSex, linksShown, unitsOfLink } from './units-of-link.server'

const pageSize = 25

/** The households or children of the own team behind one cell of the table of links; null for no such cell. */
export async function linkCases(context: Context, filter: ProgrammeFilter, asked: URLSearchParams) {
  const links = await linksInForce(context.store.query, filter.asOf)
  const link = linksShown(links, filter).find(
    ({ milestone, measure }) => `${milestone}.${measure}` === asked.get('link'),
  )
  const cell = linkCells.find((known) => known === asked.get('cell'))
  if (!link || !cell) return null

  const db = context.store.query
  const team = countedHouseholds(context, filter, 'team.read')
  const [rows, children] = await Promise.all([linkRows(db, team), childrenOfSex(db, filter, team)])
  const behind = unitsOfLink(link, rows, filter, children)
    .map((unit) => ({ id: unit.id, pair: pairUnit(link, unit, filter.asOf) }))
    .filter(({ pair }) => isIn(cell, pair))
    .sort((a, b) => a.id.localeCompare(b.id))
  const after = asked.get('after')
  const rest = after === null ? behind : behind.filter(({ id }) => id > after)
  const shown = rest.slice(0, pageSize)

  const units = shown.map(({ id }) => id)
  const pupils =
    link.unit === 'child'
      ? await db
          .select({ id: people.id, householdId: people.householdId })
          .from(people)
          .where(and(inArray(people.id, units), inArray(people.householdId, householdIds(db, team))))
      : []
  const homeOf = new Map(pupils.map(({ id, householdId }) => [id, householdId ?? '']))
  const [cases, names] = await Promise.all([
    namedCases(context, link.unit === 'child' ? [...homeOf.values()] : units),
    identitiesOf(context.store, [...homeOf.keys()]),
  ])
  return {
    link: { milestone: link.milestone, measure: link.measure, unit: link.unit },
    cell,
    rows: shown.flatMap(({ id, pair }) => {
      const named = cases.get(homeOf.get(id) ?? id)
      if (!named) return []
      const child = link.unit === 'child' ? fullName(names.get(id)) : null
      return [{ ...named, key: id, child, ...resultsOf(pair) }]
    }),
    next: rest.length > pageSize ? (units.at(-1) ?? null) : null,
  }
}

export type LinkCase = NonNullable<Awaited<ReturnType<typeof linkCases>>>['rows'][number]

function isIn(cell: LinkCell, pair: PairedUnit) {
  if (pair.kind !== 'paired') return pair.kind === cell
  return cell === 'paired' || pair.change === cell
}

function resultsOf(pair: PairedUnit) {
  const before = 'before' in pair ? pair.before : null
  const after = pair.kind === 'paired' ? pair.after : null
  return {
    t0: 't0' in pair ? pair.t0 : null,
    before: before && { on: before.on, value: before.value },
    after: after && { on: after.on, value: after.value },
  }
}
