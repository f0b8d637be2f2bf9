/** Columns and rows of the grey picture that the hash is read from: each of the 8 × 8 bits compares two neighbours. */
export const likenessGrid = { width: 9, height: 8 } as const

/**
 * Two pictures up to so many bits of 64 apart show the same thing, taken twice from one file or hardly changed.
 * Source: N. Krawetz, "Kind of like that", hackerfactor.com, 2013 (difference hash, 10 bits); docs/programme-rules.md §23.
 */
export const twinBits = 10

/**
 * The 64-bit difference hash of a picture, as 16 hex digits: a bit is set where a dot is darker than its right neighbour.
 *
 * @param greys 9 × 8 grey values, row by row
 */
export function likenessOf(greys: ArrayLike<number>): string {
  let hash = 0n
  for (let row = 0; row < likenessGrid.height; row++)
    for (let column = 0; column + 1 < likenessGrid.width; column++) {
      const at = row * likenessGrid.width + column
      hash = (hash << 1n) | ((greys[at] ?? 0) < (greys[at + 1] ?? 0) ? 1n : 0n)
    }
  return hash.toString(16).padStart(16, '0')
}

/** How many of the 64 bits differ. */
export function bitsApart(one: string, other: string): number {
  return onesIn(half(one, 0) ^ half(other, 0)) + onesIn(half(one, 8) ^ half(other, 8))
}

/** The bands that a picture is found by: four of 16 bits, each told apart by its place. */
export function bandsOf(likeness: string): number[] {
  return Array.from(
    { length: BANDS },
    (_, at) => (at << BAND_BITS) | Number.parseInt(likeness.slice(at * 4, at * 4 + 4), 16),
  )
}

/**
 * Every band that a twin of this picture can share with it: of up to 10 bits that differ, one of the four bands bears at
 * most two.
 */
export function bandsOfTwins(likeness: string): number[] {
  const flips = [0]
  for (let one = 0; one < BAND_BITS; one++) {
    flips.push(1 << one)
    for (let other = 0; other < one; other++) flips.push((1 << one) | (1 << other))
  }
  return bandsOf(likeness).flatMap((band) => flips.map((flip) => band ^ flip))
}

const BANDS = 4
const BAND_BITS = 16

function half(hash: string, from: number) {
  return Number.parseInt(hash.slice(from, from + 8), 16)
}

function onesIn(bits: number) {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
