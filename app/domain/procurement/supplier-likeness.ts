import { regions } from '../households/regions'
import { editDistance } from '../text/edit-distance'
import { foldName } from '../text/fold'
import { nameParts, shortens } from '../text/shortens'
import { soundOf } from '../text/sound'

/**
 * Whether two names of suppliers may mean one: they sound alike word by word, whatever the order, or differ by two
 * signs at most (one where the shorter has fewer than eight); two that bear different numbers do not. A warning, never a refusal. Source: docs/programme-rules.md §20.
 */
export function isNearName(one: string, other: string): boolean {
  const [first, second] = [foldName(one), foldName(other)]
  if (first === '' || second === '') return false
  if (bearOtherNumbers(first, second)) return false
  if (sounds(first) === sounds(second)) return true
  const allowed = Math.min(first.length, second.length) < 8 ? 1 : 2
  return Math.abs(first.length - second.length) <= allowed && editDistance(first, second) <= allowed
}

/**
 * Whether two names of suppliers may mean one: near names, or the words that are a name's own are a part of the
 * other's, as `Ets Dan Gao` of `Quincaillerie Dan Gao`. A warning, never a refusal. Source: docs/programme-rules.md §20.
 */
export function isNearSupplier(one: string, other: string): boolean {
  if (isNearName(one, other)) return true
  if (bearOtherNumbers(foldName(one), foldName(other))) return false
  const [first, second] = [ownWords(one), ownWords(other)]
  if (first.length === 0 || second.length === 0) return false
  return isPartOf(first, second) || isPartOf(second, first)
}

/** The digits that tell a phone from another: the last eight, with or without the country's code; null for fewer. */
export function phoneDigits(phone: string): string | null {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 8 ? null : digits.slice(-8)
}

/** Words of many shops, which tell none of them from another. */
const genericWords = new Set([
  ...['ets', 'etablissement', 'entreprise', 'societe', 'maison', 'chez', 'boutique', 'commerce', 'commercant'],
  ...['commercante', 'marchand', 'marchande', 'fournisseur', 'quincaillerie', 'librairie', 'papeterie', 'atelier'],
  ...[
    'marche',
    'general',
    'generale',
    'fictif',
    'fictive',
    'fils',
    'frere',
    'et',
    'de',
    'du',
    'des',
    'la',
    'le',
    'les',
  ],
  ...regions.flatMap(({ name }) => nameParts(name)),
])

/** Nothing where no word of letters is the name's own. */
function ownWords(name: string): string[] {
  const own = nameParts(name).filter((word) => !genericWords.has(word) && !genericWords.has(word.replace(/s$/, '')))
  return own.some((word) => word.length > 1 && !/\d/.test(word)) ? own : []
}

/** At least one word stands there whole, as it sounds; of the others a beginning is enough. */
function isPartOf(words: readonly string[], others: readonly string[]) {
  const [said, known] = [words, others].map((all) => all.map(soundOf)) as [string[], string[]]
  const whole = words.some((word) => word.length > 1 && known.includes(soundOf(word)))
  return whole && (shortens(words, others) || shortens(said, known))
}

function bearOtherNumbers(first: string, second: string) {
  return /\d/.test(first) && /\d/.test(second) && digitsOf(first) !== digitsOf(second)
}

function digitsOf(name: string) {
  return name.replace(/\D/g, '')
}

function sounds(name: string) {
  return name.split(' ').map(soundOf).sort().join(' ')
}
