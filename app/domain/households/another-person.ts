import type { Sex } from './relations'
import { foldName } from '../text/fold'
import { soundOf } from '../text/sound'

export type KnownPerson = { givenName: string; familyName: string; birthYear: number; sex: Sex }

/** Birth years further apart are another person's; as for possible duplicates, docs/programme-rules.md §12. */
const mostYearsApart = 2

/**
 * Whether a correction makes somebody else of a member: a word of the name sounds differently, comes or goes, whatever
 * the spelling and the order; the birth years are more than two apart; or the sex is another.
 */
export function isAnotherPerson(known: KnownPerson, corrected: KnownPerson): boolean {
  const apart = Math.abs(known.birthYear - corrected.birthYear) > mostYearsApart
  return apart || known.sex !== corrected.sex || soundsOf(known) !== soundsOf(corrected)
}

function soundsOf({ givenName, familyName }: KnownPerson) {
  return foldName(`${givenName} ${familyName}`).split(' ').map(soundOf).sort().join(' ')
}
