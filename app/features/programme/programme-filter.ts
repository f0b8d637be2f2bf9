import { z } from 'zod'
import type { Role } from '~/domain/access/roles'
import { addDays, isCivilDate, type CivilDate } from '~/domain/dates'
import { zinderDepartments } from '~/domain/households/zinder-departments'
import { linkFilters, type LinkFilters } from './link-filters'

/** What the address asks for. A date that cannot be used is kept as it was typed, and today stands in for it. */
export type ProgrammeFilter = {
  department: string | null
  asOf: CivilDate
  refusedAsOf: string | null
  /** For what leaves the team: without the families that refuse to be counted. */
  leaves?: boolean
  /** Only where the links are read, and only inside the programme's team: whoever is outside never chooses. */
  links?: LinkFilters | null
}

export function programmeFilter(request: Request, role: Role, today: CivilDate): ProgrammeFilter {
  if (role !== 'lead') return { department: null, asOf: endOfLastMonth(today), refusedAsOf: null }
  const asked = search.parse(Object.fromEntries(new URL(request.url).searchParams))
  const usable = isCivilDate(asked.asOf) && asked.asOf <= today
  return {
    department: asked.department,
    asOf: usable ? asked.asOf : today,
    refusedAsOf: usable || asked.asOf === '' ? null : asked.asOf,
  }
}

/** The same with what the links are narrowed to. */
export function linksFilter(request: Request, role: Role, today: CivilDate): ProgrammeFilter {
  const filter = programmeFilter(request, role, today)
  return role === 'lead' ? { ...filter, links: linkFilters(new URL(request.url).searchParams) } : filter
}

/** What leaves the team, whoever takes it out: as outside the team, nothing is chosen. */
export function fileFilter(today: CivilDate): ProgrammeFilter {
  return { department: null, asOf: endOfLastMonth(today), refusedAsOf: null, leaves: true }
}

/** Two dates or two departments side by side would give small numbers away: outside the team nobody chooses them. */
function endOfLastMonth(today: CivilDate): CivilDate {
  return addDays(`${today.slice(0, 7)}-01`, -1)
}

const search = z.object({
  department: z
    .string()
    .transform((pcode) => zinderDepartments.find((department) => department.pcode === pcode)?.pcode ?? null)
    .catch(null),
  asOf: z
    .string()
    .transform((typed) => typed.replaceAll('\0', '').trim().slice(0, 40))
    .catch(''),
})
