import { regionOf, regions } from './regions'

/**
 * `ZIN-2026-0001`: letters of the region, year of registration, running number of that region and year (five digits
 * and more from 10 000 on). It says nothing of the person.
 *
 * @param pcode P-code of the region or of any place in it
 * @throws {RangeError} no such region, or a number below 1
 */
export function caseNumber(pcode: string, year: number, number: number): string {
  const region = regionOf(pcode)
  if (!region) throw new RangeError(`no region of Niger for ${pcode}`)
  if (!Number.isSafeInteger(year) || year < 1000 || year > 9999) throw new RangeError(`no year: ${year}`)
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`no running number: ${number}`)
  return `${region.letters}-${year}-${String(number).padStart(4, '0')}`
}

/** What somebody typed, as it is stored (`zin 2026 1` → `ZIN-2026-0001`); null when it is no case number. */
export function parseCaseNumber(typed: string): string | null {
  const match = /^([A-Z]{3})[\s-]?(\d{4})[\s-](\d{1,7})$/.exec(typed.trim().toUpperCase())
  const region = match && regions.find(({ letters }) => letters === match[1])
  if (!region || Number(match[3]) < 1) return null
  return caseNumber(region.pcode, Number(match[2]), Number(match[3]))
}
