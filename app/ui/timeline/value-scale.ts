/** A value on an upright axis: `min` at the bottom; what lies outside stands at the edge. */
export function valueScale(min: number, max: number, top: number, bottom: number) {
  const span = max > min ? max - min : 1
  return (value: number) => {
    const share = Math.min(1, Math.max(0, (value - min) / span))
    return Math.round((bottom - share * (bottom - top)) * 10) / 10
  }
}
