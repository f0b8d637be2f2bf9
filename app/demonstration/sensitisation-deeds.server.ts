import { v7 as uuidv7 } from 'uuid'
import { addDays, type CivilDate } from '~/domain/dates'
import { recordSensitisation, type SensitisationForm } from '~/features/intake/record-sensitisation.server'
import type { Username } from './accounts'
import type { SimulatedDeed } from './simulated-deeds.server'

type Meeting = Pick<SensitisationForm, 'place' | 'village' | 'leaders' | 'topics' | 'peopleMet'>

const meetings: readonly { by: Username; daysAgo: number; meeting: Meeting }[] = [
  {
    by: 'officer',
    daysAgo: 96,
    meeting: {
      place: 'NE007005005',
      village: 'Tsamiyar Makada',
      leaders: ['villageChief', 'religiousLeader'],
      topics: ['begging', 'welcomeBack'],
      peopleMet: 34,
    },
  },
  {
    by: 'officer',
    daysAgo: 41,
    meeting: {
      place: 'NE007005007',
      village: 'Garin Gado',
      leaders: ['womensGroup', 'parents'],
      topics: ['school', 'childRights'],
      peopleMet: 58,
    },
  },
  {
    by: 'officer',
    daysAgo: 6,
    meeting: {
      place: 'NE007006004',
      village: 'Garin Kaka',
      leaders: ['schoolHead', 'villageChief', 'localAuthority'],
      topics: ['school', 'whereToAsk', 'welcomeBack'],
      peopleMet: 21,
    },
  },
  {
    by: 'officer2',
    daysAgo: 18,
    meeting: {
      place: 'NE007007007',
      village: 'Kwari',
      leaders: ['transporters', 'youthGroup'],
      topics: ['trafficking', 'safeMigration'],
      peopleMet: 40,
    },
  },
]

/** Meetings with those whom a village listens to. */
export function sensitisationDeeds(today: CivilDate): SimulatedDeed[] {
  return meetings.map(({ by, daysAgo, meeting }) => {
    const on = addDays(today, -daysAgo)
    const form = { id: uuidv7(), ...meeting, heldOn: on, households: [] }
    return { on, by, what: 'sensitise', run: (context) => recordSensitisation(context, form) }
  })
}
