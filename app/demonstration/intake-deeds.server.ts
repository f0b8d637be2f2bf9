import { v7 as uuidv7 } from 'uuid'
import { addDays, type CivilDate } from '~/domain/dates'
import { askService } from '~/features/intake/ask-service.server'
import { askTracingConsent } from '~/features/intake/ask-tracing-consent.server'
import { endIntake } from '~/features/intake/end-intake.server'
import { endService } from '~/features/intake/end-service.server'
import { registerAtCentre } from '~/features/intake/register-at-centre.server'
import { recordInterview } from '~/features/intake/record-interview.server'
import { reopenIntake } from '~/features/intake/reopen-intake.server'
import { traceFamily } from '~/features/intake/trace-family.server'
import { homecomingDeeds } from './homecoming-deeds.server'
import { intakeStories, type IntakeStory } from './intake-stories'
import type { SimulatedDeed } from './simulated-deeds.server'

const order = ['registered', 'interviewed', 'traced', 'askedAdult', 'decided', 'home'] as const

/** People at the centre now, from the registration to as far as each has come. */
export function intakeDeeds(today: CivilDate): SimulatedDeed[] {
  return intakeStories.flatMap((story) => deedsOf(story, today))
}

function deedsOf(story: IntakeStory, today: CivilDate): SimulatedDeed[] {
  const { by, daysAgo, howFar, person } = story
  const id = uuidv7()
  const day = (after: number) => addDays(today, after - daysAgo)
  const first = day(0)
  const reaches = (step: (typeof order)[number]) =>
    order.indexOf(howFar === 'ended' || howFar === 'reopened' ? 'interviewed' : howFar) >= order.indexOf(step)
  const deed = (after: number, what: string, run: SimulatedDeed['run']): SimulatedDeed => {
    return { on: day(after), by, what, run }
  }
  const deeds = [
    deed(0, 'register at centre', (context) =>
      registerAtCentre(context, {
        id,
        ...person,
        referredOn: first,
        referralReference: `PV-${100 + daysAgo}`,
        registeredOn: first,
        synthetic: true,
      }),
    ),
    ...healthService(),
  ]
  if (reaches('interviewed')) deeds.push(deed(2, 'interview', interview))
  if (reaches('traced'))
    deeds.push(
      deed(3, 'ask about tracing', (context) =>
        askTracingConsent(context, id, { id: uuidv7(), askedOn: day(3), personSaid: 'given', adultSaid: 'nobody' }),
      ),
      deed(4, 'trace', (context) =>
        traceFamily(context, id, {
          id: uuidv7(),
          action: 'individual',
          takenOn: day(4),
          outcome: 'pending',
          note: 'Appel au chef de village, qui connaît la famille.',
        }),
      ),
    )
  if (reaches('askedAdult')) deeds.push(...homecomingDeeds(story, id, day, deed))
  if (howFar === 'ended' || howFar === 'reopened') deeds.push(deed(12, 'end', end))
  if (howFar === 'reopened') deeds.push(deed(30, 'reopen', reopen))
  return deeds

  function healthService() {
    const serviceId = uuidv7()
    const asked = deed(0, 'ask service', (context) =>
      askService(context, id, {
        id: serviceId,
        serviceType: 'health',
        givenBy: 'provider',
        provider: 'Hôpital national de Zinder',
        askedOn: first,
        askedTime: '07:30',
        timeframe: '3h',
      }),
    )
    if (howFar === 'registered') return [asked]
    const answered = deed(1, 'end service', (context) =>
      endService(context, id, serviceId, {
        status: 'implemented',
        endedOn: day(1),
        outcome: 'Vue par une infirmière.',
      }),
    )
    return [asked, answered]
  }

  function interview(context: Parameters<SimulatedDeed['run']>[0]) {
    return recordInterview(context, id, {
      id: uuidv7(),
      heldOn: day(2),
      needs: {
        medical: { answer: howFar === 'interviewed' ? 'urgent' : 'no' },
        legal: { answer: 'no' },
        psychosocial: { answer: 'yes', note: 'Dort mal, parle peu.' },
        education: { answer: (person.age ?? 18) < 18 ? 'yes' : 'no' },
        livelihood: { answer: (person.age ?? 18) < 18 ? 'no' : 'yes' },
      },
      vulnerabilities: (person.age ?? 18) < 18 ? ['begging', 'outOfSchool'] : ['noDocuments'],
    })
  }

  function end(context: Parameters<SimulatedDeed['run']>[0]) {
    const note = 'Transfert convenu avec le service de la région d’origine.'
    return endIntake(context, id, { id: uuidv7(), reason: 'transferred', endedOn: day(12), note })
  }

  function reopen(context: Parameters<SimulatedDeed['run']>[0]) {
    return reopenIntake(context, id, { reopenedOn: day(30), reason: 'Revenue d’elle-même au centre.' })
  }
}
