import { nigerDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { missingData, type MissingData } from '~/domain/team/missing-data'
import type { Context } from '~/server/context.server'
import { householdIds } from '~/server/household-ids.server'
import { presenceByHousehold } from '~/server/presence-of-households.server'
import { duplicateRows } from './duplicate-rows.server'
import { lateEntries } from './late-entries.server'
import { baselineRows, consentRows, figureRows, notAskedRows, registerRows } from './missing-rows.server'
import { namedCases } from '~/server/named-cases.server'
import { pageOf } from './page-of'
import { casesByOfficer, openInTeam } from './team-households.server'
import { teamPeople } from './team-people.server'

/** What is missing, late or perhaps there twice, by officer; and the list that the address asks for. */
export async function dataQuality(context: Context, asked: URLSearchParams) {
  const { actor, store, now } = context
  const db = store.query
  const today = nigerDate(now)
  const open = openInTeam(context)
  const ids = householdIds(db, open)
  const staff = await teamPeople(db, actor)
  const [cases, presence, baseline, consent, register, figures, duplicates, entries] = await Promise.all([
    casesByOfficer(db, open),
    presenceByHousehold(db, open, today),
    baselineRows(db, ids, today),
    consentRows(db, ids, today),
    registerRows(db, ids, today),
    figureRows(db, ids, today),
    duplicateRows(context, ids),
    lateEntries(db, ids, staff, today),
  ])
  const rows = [...baseline, ...consent, ...notAskedRows(presence), ...register, ...figures, ...duplicates]
  const officerOf = new Map(cases.map(({ id, officerId }) => [id, officerId]))
  const byOfficer = groupBy(rows, ({ householdId }) => officerOf.get(householdId) ?? '')
  const officers = [...groupBy(cases, ({ officerId }) => officerId)].map(([id, own]) => {
    const missing = byOfficer.get(id) ?? []
    const households = (what: MissingData) =>
      new Set(missing.filter((row) => row.what === what).map(({ householdId }) => householdId)).size
    return {
      id,
      name: own[0]?.officerName ?? '',
      open: own.length,
      counts: Object.fromEntries(missingData.map((what) => [what, households(what)])) as Record<MissingData, number>,
    }
  })
  return {
    officers: officers.sort((a, b) => a.name.localeCompare(b.name)),
    people: entries.people,
    ...(await listOf()),
  }

  async function listOf() {
    const what = missingData.find((known) => known === asked.get('what')) ?? null
    const officer = officers.find(({ id }) => id === asked.get('officer')) ?? null
    const person = entries.people.find(({ id }) => id === asked.get('person')) ?? null
    const wanted = rows
      .filter((row) => row.what === what && (officer === null || officerOf.get(row.householdId) === officer.id))
      .map((row) => ({ ...row, id: `${row.householdId}${row.otherId ?? ''}${row.pair ?? ''}` }))
      .sort((a, b) => a.id.localeCompare(b.id))
    const after = asked.get('after')
    const missing = pageOf(wanted, after)
    const late = pageOf(
      entries.late.filter(({ personId }) => personId === person?.id).sort((a, b) => a.id.localeCompare(b.id)),
      after,
    )
    const named = await namedCases(context, [
      ...missing.rows.flatMap(({ householdId, otherId }) => [householdId, otherId ?? householdId]),
      ...late.rows.flatMap(householdOf),
    ])
    return {
      what,
      officer: officer && { id: officer.id, name: officer.name },
      person: person && { id: person.id, name: person.name },
      missing: missing.rows.flatMap(({ id: key, householdId, otherId, count, on }) => {
        const own = named.get(householdId)
        return own ? [{ ...own, key, count, on, other: otherId === null ? null : (named.get(otherId) ?? null) }] : []
      }),
      late: late.rows.map((entry) => ({ ...entry, named: named.get(entry.subjectId) ?? null })),
      next: missing.next ?? late.next,
    }
  }
}

function householdOf({ kind, subjectId }: { kind: string; subjectId: string }) {
  return kind === 'session' ? [] : [subjectId]
}

export type QualityOfOfficer = Awaited<ReturnType<typeof dataQuality>>['officers'][number]
export type MissingLine = Awaited<ReturnType<typeof dataQuality>>['missing'][number]
export type LateLine = Awaited<ReturnType<typeof dataQuality>>['late'][number]
