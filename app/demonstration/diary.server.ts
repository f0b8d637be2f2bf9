import { addDays, type CivilDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import type { Username } from './accounts'
import type { SimulatedDeed } from './simulated-deeds.server'

/** The deeds of one household, dated in days since its return or by the day itself. */
export type Diary = {
  deeds: SimulatedDeed[]
  note: (
    day: number | CivilDate,
    by: Username,
    what: string,
    run: (context: Context, on: CivilDate) => Promise<unknown>,
  ) => void
}

export function diary(returnedOn: CivilDate): Diary {
  const deeds: SimulatedDeed[] = []
  return {
    deeds,
    note: (day, by, what, run) => {
      const on = typeof day === 'number' ? addDays(returnedOn, day) : day
      deeds.push({ on, by, what, run: (context) => run(context, on) })
    },
  }
}
