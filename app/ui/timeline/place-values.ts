export type Box = { left: number; right: number; top: number; bottom: number }
export type ValueRequest = { x: number; y: number; width: number }

/** Where the number of a point stands: `y` is the baseline. */
export type ValueSpot = { x: number; y: number }

/**
 * Numbers at points of a curve: over the point, else under it, else not at all (the table has it),
 * clear of one another and of `taken`. Heights suit 12 px text.
 */
export function placeValues(requests: readonly ValueRequest[], bounds: Box, taken: readonly Box[] = []) {
  const boxes = [...taken]
  return requests.map(({ x, y, width }): ValueSpot | undefined => {
    const centre = Math.min(Math.max(x, bounds.left + width / 2), bounds.right - width / 2)
    for (const baseline of [y - 8, y + 17]) {
      const box = { left: centre - width / 2, right: centre + width / 2, top: baseline - 10, bottom: baseline + 2 }
      const inside = box.top >= bounds.top && box.bottom <= bounds.bottom
      if (inside && !boxes.some((other) => boxesOverlap(box, other))) {
        boxes.push(box)
        return { x: centre, y: baseline }
      }
    }
    return undefined
  })
}

export function boxesOverlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
