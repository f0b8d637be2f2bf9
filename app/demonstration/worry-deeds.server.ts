import { v7 as uuidv7 } from 'uuid'
import { addDays, type CivilDate } from '~/domain/dates'
import { closeConcern } from '~/features/concerns/close-concern.server'
import { raiseConcern, type WorryForm } from '~/features/concerns/raise-concern.server'
import { recordConcernAct } from '~/features/concerns/record-concern-act.server'
import type { Username } from './accounts'
import type { SimulatedDeed } from './simulated-deeds.server'
import type { TutoringGroup } from './group-deeds.server'

/** Four worries for the two focal points: closed, being handled, waiting, and new in danger. */
export function worryDeeds(groups: readonly TutoringGroup[], today: CivilDate): SimulatedDeed[] {
  const children = groups.filter(({ tutor }) => tutor === 'tutor').flatMap(({ members }) => members)
  const childAt = (place: number) => children[place]?.child.id
  const [closed, handled, waiting, danger] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  return [
    raise('tutor', addDays(today, -34), {
      id: closed,
      kind: 'onRoad',
      inDanger: false,
      personId: childAt(0),
      since: addDays(today, -36),
      words: 'Vu deux fois près de la gare avec un bol, sans sa sœur.',
      reporterContact: 'inPerson',
    }),
    act('officer3', closed, addDays(today, -33), 'spokeWithReporter'),
    act('officer3', closed, addDays(today, -31), 'familySeen'),
    {
      on: addDays(today, -12),
      by: 'officer3',
      what: 'close worry',
      run: (context) =>
        closeConcern(context, closed, {
          outcome: 'childSafe',
          reason: 'De retour à la maison, vu trois fois en classe.',
        }),
    },
    raise('mentor', addDays(today, -4), {
      id: handled,
      kind: 'sentToWork',
      inDanger: false,
      aboutWords: 'Une fille d’environ onze ans, dans la cour voisine du commerce visité.',
      words: 'Elle pile le mil toute la journée chez des voisins et ne va plus à l’école.',
      reporterContact: 'byPhone',
    }),
    act('mentor2', handled, addDays(today, -3), 'spokeWithReporter'),
    raise('tutor', addDays(today, -5), { id: waiting, kind: 'marriage', inDanger: false, personId: childAt(1) }),
    raise('officer4', addDays(today, -1), {
      id: danger,
      kind: 'missing',
      inDanger: true,
      aboutWords: 'Un garçon du village, vu monter dans un camion hier soir.',
    }),
  ]
}

function raise(by: Username, on: CivilDate, form: WorryForm): SimulatedDeed {
  return { on, by, what: 'raise worry', run: (context) => raiseConcern(context, form) }
}

function act(by: Username, concernId: string, on: CivilDate, kind: 'spokeWithReporter' | 'familySeen'): SimulatedDeed {
  const form = { id: uuidv7(), kind, doneOn: on }
  return { on, by, what: 'act on worry', run: (context) => recordConcernAct(context, concernId, form) }
}
