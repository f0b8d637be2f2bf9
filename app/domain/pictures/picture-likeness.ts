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

export function areTwins(one: string, other: string): boolean {
  return bitsApart(one, other) <= twinBits
}

function half(hash: string, from: number) {
  return Number.parseInt(hash.slice(from, from + 8), 16)
}

function onesIn(bits: number) {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
