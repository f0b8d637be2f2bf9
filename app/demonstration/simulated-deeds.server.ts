import { boundStore } from '#db/bound-store'
import type { Db } from '#db/store'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Actor, Context } from '~/server/context.server'
import type { Username } from './accounts'

export type Staff = Record<Username, Actor>

/** Something that somebody of the staff does on a day, through the same verb as a form does. */
export type SimulatedDeed = {
  on: CivilDate
  by: Username
  what: string
  run: (context: Context) => Promise<unknown>
}

/**
 * Does all that was to be done up to now, in the order of the days; what lies ahead is left undone, and is what is
 * due, late and waiting.
 *
 * @param deeds of one day in the order in which they are given
 * @returns the deeds that a verb refused: none, unless a rule has changed
 */
export async function runDeeds(tx: Db, staff: Staff, deeds: readonly SimulatedDeed[], now: Date): Promise<string[]> {
  const store = boundStore(tx)
  const refused: string[] = []
  for (const { what, by, run, at } of inOrder(deeds, now)) {
    try {
      await run({ actor: staff[by], store, now: at })
    } catch (error) {
      if (!(error instanceof Refused)) throw new Error(`${what} by ${by} at ${at.toISOString()}`, { cause: error })
      refused.push(`${what} by ${by} at ${at.toISOString()}: ${error.reason}`)
    }
  }
  return refused
}

function inOrder(deeds: readonly SimulatedDeed[], now: Date) {
  const today = nigerDate(now)
  const done = deeds
    .filter(({ on }) => on <= today)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  const placeInDay = new Map<CivilDate, number>()
  return done.map((deed) => {
    const place = placeInDay.get(deed.on) ?? 0
    placeInDay.set(deed.on, place + 1)
    return { ...deed, at: instantOf(deed.on, place, today, now) }
  })
}

/** From 8 in the morning in Niger, two minutes a deed; today's are squeezed into the time that has passed. */
function instantOf(on: CivilDate, place: number, today: CivilDate, now: Date) {
  if (on < today) return new Date(Date.parse(`${on}T07:00:00Z`) + (place % 300) * 120_000)
  const midnight = Date.parse(`${addDays(today, -1)}T23:00:00Z`)
  return new Date(midnight + (now.getTime() - midnight) * (1 - 1 / (place + 2)))
}
