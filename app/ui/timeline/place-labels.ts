export type Side = 'above' | 'below'

/** A label wants to stand at `x`; sizes are pixels. */
export type LabelRequest = { id: string; x: number; width: number }

/** Where it stands: tier 0 is nearest to the axis. `x` is the mark's, which lies in the box or beside it. */
export type PlacedLabel = {
  id: string
  x: number
  side: Side
  tier: number
  left: number
  right: number
  anchor: 'start' | 'middle' | 'end'
}

export type Canvas = {
  left: number
  right: number
  sides?: readonly Side[]
  /** Upright lines that labels should rather not cover. */
  poles?: readonly { x: number; side: Side }[]
}

/**
 * Places the labels of one axis so that no two boxes of a side and tier overlap and none leaves the canvas:
 * from left to right, alternately above and below, each at the cheapest free place; where the near tiers are
 * taken it goes a tier further out, so a place is always found.
 */
export function placeLabels(requests: readonly LabelRequest[], canvas: Canvas): PlacedLabel[] {
  const sides = canvas.sides ?? (['above', 'below'] as const)
  const ordered = [...requests].sort((one, other) => one.x - other.x)
  const placed: PlacedLabel[] = []
  ordered.forEach((request, index) => {
    const toCome = ordered.slice(index + 1)
    const preferred = sides[index % sides.length]
    const best = cheapest(request, canvas, sides, (candidate) => {
      if (placed.some((other) => overlaps(candidate, other))) return Infinity
      return cost(candidate, { placed, toCome, preferred, poles: canvas.poles ?? [] })
    })
    placed.push(best)
  })
  return placed
}

/** Free pixels between two boxes of one tier. */
export const labelGap = 8

export function overlaps(one: PlacedLabel, other: PlacedLabel): boolean {
  if (one.side !== other.side || one.tier !== other.tier) return false
  return one.left < other.right + labelGap && other.left < one.right + labelGap
}

function cheapest(
  request: LabelRequest,
  canvas: Canvas,
  sides: readonly Side[],
  costOf: (candidate: PlacedLabel) => number,
): PlacedLabel {
  let best: PlacedLabel | undefined
  let lowest = Infinity
  for (let tier = 0; best === undefined || tier * tierCost < lowest; tier += 1) {
    for (const side of sides) {
      for (const box of boxes(request, canvas)) {
        const candidate = { id: request.id, x: request.x, side, tier, ...box }
        const price = costOf(candidate) + box.price
        if (price < lowest) {
          best = candidate
          lowest = price
        }
      }
    }
  }
  return best
}

const tierCost = 10

/** Centred on the mark, flush with one of its edges, or as a flag beside it; pushed inside the canvas. */
function boxes({ x, width }: LabelRequest, { left, right }: Canvas) {
  const wide = Math.min(width, right - left)
  const wishes = [
    { at: x - wide / 2, anchor: 'middle', price: 0 },
    { at: x - 8, anchor: 'start', price: 1 },
    { at: x + 8 - wide, anchor: 'end', price: 1 },
    { at: x + 6, anchor: 'start', price: 4 },
    { at: x - 6 - wide, anchor: 'end', price: 4 },
  ] as const
  return wishes.map(({ at, anchor, price }) => {
    if (at < left) return { left, right: left + wide, anchor: 'start' as const, price: price + 1 }
    if (at + wide > right) return { left: right - wide, right, anchor: 'end' as const, price: price + 1 }
    return { left: at, right: at + wide, anchor, price }
  })
}

type Surroundings = {
  placed: readonly PlacedLabel[]
  toCome: readonly LabelRequest[]
  preferred: Side | undefined
  poles: readonly { x: number; side: Side }[]
}

function cost(candidate: PlacedLabel, { placed, toCome, preferred, poles }: Surroundings) {
  const sameSide = placed.filter((other) => other.side === candidate.side)
  const throughBoxes = sameSide.filter((other) => other.tier < candidate.tier && covers(other, candidate.x))
  const overLeaders = sameSide.filter((other) => other.tier > candidate.tier && covers(candidate, other.x))
  const overPoles = poles.filter((pole) => pole.side === candidate.side && covers(candidate, pole.x))
  const overNeighbours = toCome.filter((other) => covers(candidate, other.x))
  return (
    candidate.tier * tierCost +
    (candidate.side === preferred ? 0 : 3) +
    (throughBoxes.length + overLeaders.length) * 14 +
    overPoles.length * 8 +
    overNeighbours.length * 2
  )
}

function covers(box: PlacedLabel, x: number) {
  return box.left - 2 < x && x < box.right + 2
}
