import { daysBetween, type CivilDate } from '../dates'
import { groupBy } from '../group-by'
import { medianTime, type Duration } from '../statistics/median-time'

/** What one household, caregiver or child has done of the steps of a track. */
export type Journey = {
  unitId: string
  householdId: string
  /** The day the first step began: the return, or the household's own step before a caregiver's. */
  startedOn: CivilDate
  /** The steps in the plan; null while the step is not done. */
  steps: ReadonlyMap<string, CivilDate | null>
  /** The case closed or the person left: nobody waits any longer. */
  endedOn: CivilDate | null
}

export type Stay = Duration & { code: string; unitId: string; householdId: string; standing: boolean }

export type Stage<Code extends string = string> = {
  code: Code
  /** Units that stand here today. */
  here: number
  /** All who ever stood here: those who went on, and those who have not. */
  n: number
  wentOn: number
  /** Still here, or closed before they went on: counted for as long as they waited. */
  censored: number
  /** Null until half of those who stood here went on. */
  medianDays: number | null
  /** Of those who stand here today; null when nobody does. */
  longestDays: number | null
}

/**
 * How long a unit stood at each step of a track: from the day when all its earlier steps were done until it was done
 * itself. A step done before the earlier ones was never stood at. Source: docs/programme-rules.md §12.
 */
export function staysOf(journey: Journey, codes: readonly string[], today: CivilDate): Stay[] {
  const { unitId, householdId, steps, endedOn } = journey
  const known = endedOn !== null && endedOn < today ? endedOn : today
  const stays: Stay[] = []
  let since = journey.startedOn
  for (const code of codes) {
    const doneOn = steps.get(code)
    if (doneOn === undefined) continue
    const isDone = doneOn !== null && doneOn <= known
    const until = isDone ? doneOn : known
    if (until >= since)
      stays.push({
        code,
        unitId,
        householdId,
        days: daysBetween(since, until),
        ended: isDone,
        standing: !isDone && endedOn === null,
      })
    if (!isDone) break
    if (doneOn > since) since = doneOn
  }
  return stays
}

/** Each step with who stands there, and for how long people stand there. */
export function stagesOf<Code extends string>(codes: readonly Code[], stays: readonly Stay[]): Stage<Code>[] {
  const byCode = groupBy(stays, ({ code }) => code)
  return codes.map((code) => {
    const all = byCode.get(code) ?? []
    const standing = all.filter((stay) => stay.standing)
    const wentOn = all.filter(({ ended }) => ended).length
    return {
      code,
      here: standing.length,
      n: all.length,
      wentOn,
      censored: all.length - wentOn,
      medianDays: medianTime(all),
      longestDays: standing.reduce<number | null>((most, { days }) => Math.max(most ?? 0, days), null),
    }
  })
}
