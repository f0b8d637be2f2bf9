import { v7 as uuidv7 } from 'uuid'
import { marketDays } from '#db/schema/index'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import { handOverTask } from '~/features/casework/hand-over-task.server'
import { finishTask } from '~/features/casework/finish-task.server'
import { snoozeTask } from '~/features/casework/snooze-task.server'
import { standingTasks } from '~/features/casework/standing-tasks.server'
import { writeTask } from '~/features/casework/write-task.server'
import type { Context } from '~/server/context.server'
import type { SimulatedDeed, Staff } from './simulated-deeds.server'
import { teams } from './teams'

/** Market days, and what the first officer did with a few things to do: written, done, put off, handed over. */
export function caseworkDeeds(staff: Staff, today: CivilDate): SimulatedDeed[] {
  const written = uuidv7()
  const yesterday = addDays(today, -1)
  return [
    { on: '2022-01-03', by: 'admin', what: 'set market days', run: setMarketDays },
    {
      on: addDays(today, -9),
      by: 'officer',
      what: 'write a task',
      run: (context) => writeTask(context, null, { id: written, text: 'Rendre les fiches de présence au bureau' }),
    },
    {
      on: addDays(today, -6),
      by: 'officer',
      what: 'finish a task',
      run: (context) => finishTask(context, `own::${written}`, { id: uuidv7(), note: 'Remises à l’accueil.' }),
    },
    {
      on: addDays(today, -4),
      by: 'officer',
      what: 'write a task',
      run: (context) =>
        writeTask(context, null, {
          id: uuidv7(),
          text: 'Demander au chef de village une date pour la réunion des mères',
          dueOn: addDays(today, 3),
        }),
    },
    {
      on: yesterday,
      by: 'officer',
      what: 'put a task off',
      run: async (context) => {
        const key = await ownTaskKey(context, 1)
        const reason = 'La famille est au champ jusqu’à la fin de la semaine.'
        if (key) await snoozeTask(context, key, { id: uuidv7(), until: addDays(today, 6), reason })
      },
    },
    {
      on: yesterday,
      by: 'officer2',
      what: 'hand a task over',
      run: async (context) => {
        const key = await ownTaskKey(context, 0)
        const reason = 'Je suis à Niamey pour la formation ; tu passes à Kantché mardi.'
        if (key) await handOverTask(context, key, { id: uuidv7(), toUserId: staff.officer.id, reason })
      },
    },
  ]
}

/** What a rule put on this officer's list, the oldest first. */
async function ownTaskKey({ actor, store, now }: Context, place: number) {
  const { tasks } = await standingTasks(store.query, actor, nigerDate(now))
  const mine = tasks.filter(({ holderId, about }) => holderId === actor.id && about.kind === 'overdueMilestone')
  return mine.sort((one, other) => (one.key < other.key ? -1 : 1))[place]?.key
}

/** Invented, as everything here: one market a week in each commune. */
function setMarketDays({ actor, store, now }: Context) {
  const communes = [...new Set(teams.flatMap((team) => team.communes.map(({ pcode }) => pcode)))]
  return store.write((tx) =>
    tx.insert(marketDays).values(
      communes.map((communePcode, place) => ({
        communePcode,
        weekday: (place % 7) + 1,
        setById: actor.id,
        setAt: now,
      })),
    ),
  )
}
