/** How long something took, or has taken so far: `ended` is false for those who are still waiting (censored). */
export type Duration = { days: number; ended: boolean }

/**
 * The median time after Kaplan and Meier: the first day by which half have ended, those still waiting counted for as
 * long as they have waited. Somebody who is still waiting on the day another one ends was at risk that day. Null when
 * fewer than half are known to have ended. Checked against R `survival::aml`, median 31.
 */
export function medianTime(durations: readonly Duration[]): number | null {
  let surviving = 1
  for (const day of endings(durations)) {
    const atRisk = durations.filter(({ days }) => days >= day).length
    const ended = durations.filter(({ days, ended: isOver }) => isOver && days === day).length
    surviving *= 1 - ended / atRisk
    if (surviving <= 0.5 + rounding) return day
  }
  return null
}

/** Ten halves of a product of fractions are a half. */
const rounding = 1e-12

function endings(durations: readonly Duration[]): number[] {
  const days = durations.filter(({ ended }) => ended).map(({ days: took }) => took)
  return [...new Set(days)].sort((a, b) => a - b)
}
