import { foldName } from '../text/fold'
import { parsePcode, pcodeLevel } from './pcodes'
import { regionOf, regions } from './regions'
import { zinderDepartments } from './zinder-departments'

export type Place = {
  /** As it is stored, with NE. */
  pcode: string
  name: string
  /** Other spellings and older names. */
  aliases: readonly string[]
}

/** Every place a household can be said to live in: the communes of Zinder by department, and the other regions. */
export const communes: readonly Place[] = zinderDepartments.flatMap(communesOf)

const departments: readonly Place[] = zinderDepartments.map(({ pcode, name, aliases }) => ({ pcode, name, aliases }))
const allRegions: readonly Place[] = regions.map(({ pcode, name }) => ({ pcode, name, aliases: [] }))
const byPcode = new Map([...allRegions, ...departments, ...communes].map((place) => [place.pcode, place]))

/** The departments of Zinder with their communes, in the order of their codes. */
export function communesByDepartment(): { department: Place; communes: Place[] }[] {
  return zinderDepartments.map((department) => ({ department, communes: communesOf(department) }))
}

/** The regions that are known as regions only. */
export function otherRegions(): Place[] {
  return allRegions.filter(({ pcode }) => pcode !== zinder)
}

/** @param pcode NE or NER; null when this programme knows no such place */
export function placeOf(pcode: string): Place | null {
  const stored = parsePcode(pcode)
  return (stored !== null && byPcode.get(stored)) || null
}

/** Where a household may be said to live: a commune of Zinder or another region. */
export function isHomePlace(pcode: string): boolean {
  const place = placeOf(pcode)
  if (!place) return false
  return pcodeLevel(place.pcode) === 3 || (pcodeLevel(place.pcode) === 1 && place.pcode !== zinder)
}

/**
 * The codes a household carries for its place.
 *
 * @param pcode a commune of Zinder or another region
 * @throws {RangeError} anything else
 */
export function placeCodes(pcode: string): {
  regionPcode: string
  departmentPcode: string | null
  communePcode: string | null
} {
  const place = isHomePlace(pcode) ? placeOf(pcode) : null
  const region = place && regionOf(place.pcode)
  if (!region) throw new RangeError(`${pcode} is no place a household lives in`)
  const isCommune = pcodeLevel(place.pcode) === 3
  return {
    regionPcode: region.pcode,
    departmentPcode: isCommune ? place.pcode.slice(0, departmentLength) : null,
    communePcode: isCommune ? place.pcode : null,
  }
}

/** The places somebody means by a name, an older name or a code, whatever its accents: `matameye` means two. */
export function placesNamed(typed: string): Place[] {
  const byCode = placeOf(typed)
  if (byCode) return [byCode]
  const name = foldName(typed)
  return [...byPcode.values()].filter((place) =>
    [place.name, ...place.aliases].some((known) => foldName(known) === name),
  )
}

/** All the names a place goes by, with those of its department. */
export function namesOfPlace(pcode: string): string[] {
  const place = placeOf(pcode)
  const department = pcodeLevel(pcode) === 3 ? placeOf(pcode.slice(0, departmentLength)) : null
  return [place, department].flatMap((known) => (known ? [known.name, ...known.aliases] : []))
}

const zinder = 'NE007'
const departmentLength = 'NE007001'.length

function communesOf(department: (typeof zinderDepartments)[number]): Place[] {
  return department.communes.map(({ name, aliases }, index) => ({
    pcode: `${department.pcode}${String(index + 1).padStart(3, '0')}`,
    name,
    aliases,
  }))
}
