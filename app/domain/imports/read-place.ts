import { isHomePlace, placeOf, placesNamed, type Place } from '../households/places'
import { foldName } from '../text/fold'

export type PlaceReading = { pcode: string } | { refused: 'placeUnknown' | 'placeAmbiguous'; codes: string }

/**
 * The commune of Zinder or the other region that a cell means: a P-code (NE or NER), a name, an older name. A name that
 * other communes of Niger bear too is asked for its code. Source: docs/programme-rules.md §15.
 */
export function readPlace(typed: string): PlaceReading {
  const name = foldName(typed)
  if (!placeOf(typed) && namedTwice.has(name))
    return { refused: 'placeAmbiguous', codes: codesOf(placesNamed(typed).filter(({ pcode }) => isHomePlace(pcode))) }
  const arrondissement = /^(?:ville de )?zinder (?:(?:arrondissement|arr|commune) ?)?([1-5])(?:er?)?$/.exec(name)
  if (arrondissement) return { pcode: `NE00701100${arrondissement[1] ?? ''}` }
  const places = placesNamed(typed).filter(({ pcode }) => isHomePlace(pcode))
  if (places[1]) return { refused: 'placeAmbiguous', codes: codesOf(places) }
  return places[0] ? { pcode: places[0].pcode } : { refused: 'placeUnknown', codes: '' }
}

/** Tibiri lies in Dosso and in Maradi, Gangara in Zinder and in Maradi; Dogo is taken for Dogo Dogo and back. */
const namedTwice = new Set(['tibiri', 'gangara', 'dogo'])

function codesOf(places: readonly Place[]) {
  return places.map(({ name, pcode }) => `${name} ${pcode}`).join(', ')
}
