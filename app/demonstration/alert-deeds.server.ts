import { v7 as uuidv7 } from 'uuid'
import { addDays, type CivilDate } from '~/domain/dates'
import { acknowledgeAlert } from '~/features/alerts/acknowledge-alert.server'
import { actOnAlert } from '~/features/alerts/act-on-alert.server'
import { alertList } from '~/features/alerts/alert-list.server'
import { closeAlert } from '~/features/alerts/close-alert.server'
import type { Username } from './accounts'
import type { SimulatedDeed } from './simulated-deeds.server'
import { teams } from './teams'

const monthsBack = 14
const daysApart = 28

/** Each officer goes through the oldest alerts once a month; those of the last weeks are seen, acted on, or still new. */
export function alertDeeds(today: CivilDate): SimulatedDeed[] {
  const rounds = Array.from({ length: monthsBack }, (_, month) => addDays(today, -daysApart * (month + 1)))
  return teams.flatMap(({ officer }) => [
    ...rounds.map((on) => deed(officer, on, (context) => settleOldest(context, on))),
    deed(officer, addDays(today, -2), (context) => takeUp(context, addDays(today, -2))),
  ])
}

type Context = Parameters<SimulatedDeed['run']>[0]

function deed(by: Username, on: CivilDate, run: SimulatedDeed['run']): SimulatedDeed {
  return { on, by, what: 'go through alerts', run }
}

async function settleOldest(context: Context, on: CivilDate) {
  const { rows } = await alertList(context, { state: 'open', after: null })
  for (const { id, days } of rows) {
    if (days < daysApart - 7) continue
    await actOnAlert(context, id, { id: uuidv7(), deed: 'visitedFamily', doneOn: on })
    await closeAlert(context, id, { id: uuidv7(), ending: 'resolved', reason: 'Vu avec la famille, suivi convenu.' })
  }
}

async function takeUp(context: Context, on: CivilDate) {
  const { rows } = await alertList(context, { state: 'open', after: null })
  const [first, second] = rows
  if (first) {
    const note = 'La mère demande une visite du mentor la semaine prochaine.'
    await actOnAlert(context, first.id, { id: uuidv7(), deed: 'spokeWithChild', doneOn: on, note })
  }
  if (second) await acknowledgeAlert(context, second.id, { id: uuidv7() })
}
