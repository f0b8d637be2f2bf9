export type DayScale = (day: string) => number

/** Days on a straight axis from `left` to `right`; a day outside the range stands at its edge. */
export function dayScale(from: string, to: string, left: number, right: number): DayScale {
  const first = dayNumber(from)
  const span = Math.max(1, dayNumber(to) - first)
  return (day) => {
    const share = Math.min(1, Math.max(0, (dayNumber(day) - first) / span))
    return Math.round((left + share * (right - left)) * 10) / 10
  }
}

function dayNumber(day: string) {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}
