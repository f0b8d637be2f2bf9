import { v7 as uuidv7 } from 'uuid'
import { addDays, type CivilDate } from '~/domain/dates'
import { acknowledgeAlert } from '~/features/alerts/acknowledge-alert.server'
import { actOnAlert } from '~/features/alerts/act-on-alert.server'
import { alertList } from '~/features/alerts/alert-list.server'
import { finishTask } from '~/features/casework/finish-task.server'
import { closeAlert } from '~/features/alerts/close-alert.server'
import type { Username } from './accounts'
import type { SimulatedDeed } from './simulated-deeds.server'
import { teams } from './teams'

const monthsBack = 14
const daysApart = 28

/** Each officer goes through the oldest alerts once a month; those of the last weeks are seen, acted on, or still new. */
export function alertDeeds(today: CivilDate): SimulatedDeed[] {
  const rounds = Array.from({ length: monthsBack }, (_, month) => addDays(today, -daysApart * (month + 1)))
  return teams.flatMap(({ officer }) => {
    const promised: string[] = []
    return [
      ...rounds.map((on) => deed(officer, on, (context) => settleOldest(context, on, promised))),
      deed(officer, addDays(today, -2), (context) => takeUp(context, addDays(today, -2))),
    ]
  })
}

type Context = Parameters<SimulatedDeed['run']>[0]

function deed(by: Username, on: CivilDate, run: SimulatedDeed['run']): SimulatedDeed {
  return { on, by, what: 'go through alerts', run }
}

/** What was promised at the round before is looked at first. */
async function settleOldest(context: Context, on: CivilDate, promised: string[]) {
  for (const id of promised.splice(0)) await finishTask(context, `own::${id}`, { id: uuidv7(), note: 'Famille revue.' })
  const { rows } = await alertList(context, { state: 'open', after: null })
  for (const { id, days, signals } of rows) {
    if (days < daysApart - 7) continue
    await actOnAlert(context, id, { id: uuidv7(), deed: 'visitedFamily', doneOn: on })
    const isGrave = signals.some(({ hard }) => hard)
    const lookAgain = isGrave ? { lookAgainOn: addDays(on, daysApart), lookAgainFor: 'Revoir la famille.' } : {}
    const closing = { id: uuidv7(), ending: 'resolved', reason: 'Vu avec la famille, suivi convenu.' } as const
    await closeAlert(context, id, { ...closing, ...lookAgain })
    if (isGrave) promised.push(closing.id)
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
