import { cleanText } from '~/domain/text/clean-text'
import type { Context } from '~/server/context.server'
import { foundBusinesses } from './found-businesses.server'
import { foundGroups } from './found-groups.server'
import { foundHouseholds } from './found-households.server'
import { foundKinds, shownOf, type FoundItem, type FoundKind } from './found-item'
import { foundKits } from './found-kits.server'
import { foundPeople } from './found-people.server'
import { foundPlaces } from './found-places'
import { foundSchools } from './found-schools.server'
import { foundStaff } from './found-staff.server'

/**
 * Everything of this name, code or place that exists for this actor, by kind. Worries are never searched. What was
 * typed is kept nowhere.
 */
export async function searchAll(context: Context, text: string) {
  const typed = cleanText(text) ?? ''
  const [households, people, businesses, kits, groups, schools, staff] = await Promise.all([
    foundHouseholds(context, typed),
    foundPeople(context, typed),
    foundBusinesses(context, typed),
    foundKits(context, typed),
    foundGroups(context, typed),
    foundSchools(context, typed),
    foundStaff(context, typed),
  ])
  const places = foundPlaces(context.actor.role, typed)
  const found: Record<FoundKind, FoundItem[]> = { households, people, businesses, kits, groups, schools, places, staff }
  return foundKinds.filter((kind) => found[kind].length > 0).map((kind) => ({ kind, ...shownOf(found[kind]) }))
}

export type FoundGroups = Awaited<ReturnType<typeof searchAll>>
