import { encode } from 'uqr'

export type QrPath = {
  /** Dots of a side, the quiet border included. */
  size: number
  /** One SVG path of all dark dots, row by row. */
  path: string
}

/** Dots left empty around a QR code. Source: ISO/IEC 18004:2015, quiet zone of four modules. */
const QUIET = 4

/** A text as a QR code that bears up with a quarter of it smudged (level Q). */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'Q', border: QUIET })
  const path = data.map((row, y) =>
    runsOf(row)
      .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
      .join(''),
  )
  return { size, path: path.join('') }
}

function runsOf(row: readonly boolean[]) {
  const runs: [x: number, length: number][] = []
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  }
  return runs
}
