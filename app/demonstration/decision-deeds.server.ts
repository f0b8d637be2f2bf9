import { v7 as uuidv7 } from 'uuid'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import type { SettingKey } from '~/domain/settings/known-settings'
import { delegate } from '~/features/delegations/delegate.server'
import { decideProposal } from '~/features/settings/decide-proposal.server'
import { proposeSetting } from '~/features/settings/propose-setting.server'
import type { SimulatedDeed } from './simulated-deeds.server'

/**
 * Made-up amounts, whole XOF: a motorcycle needs two people, and the dearest of them the committee. And who stands in
 * for the leads: one from yesterday, one next week.
 */
export function decisionDeeds(today: CivilDate, idOf: (username: 'officer3' | 'officer5') => string): SimulatedDeed[] {
  const since = addDays(today, -45)
  return [
    ...twoPeople(since, 'kits.secondApprovalAbove', 400_000, 'Deux regards sur les plus gros montants.'),
    ...twoPeople(since, 'kits.committeeAbove', 490_000, 'Le comité voit les kits les plus chers.'),
    by('lead2', addDays(today, -1), 'name a stand-in', (context) =>
      delegate(context, {
        ...{ id: uuidv7(), toUserId: idOf('officer5'), reason: 'Mission à Niamey.' },
        ...{ startsOn: addDays(today, -1), endsOn: addDays(today, 8) },
      }),
    ),
    by('lead', addDays(today, -1), 'name a stand-in for next week', (context) =>
      delegate(context, {
        ...{ id: uuidv7(), toUserId: idOf('officer3'), reason: 'Congé annuel.' },
        ...{ startsOn: addDays(today, 9), endsOn: addDays(today, 23) },
      }),
    ),
  ]
}

/** The lead proposes and the administrator confirms. */
function twoPeople(on: CivilDate, key: SettingKey, francs: number, reason: string): SimulatedDeed[] {
  const id = uuidv7()
  return [
    by('lead', on, `propose ${key}`, (context) =>
      proposeSetting(context, key, {
        id,
        version: 0,
        value: String(francs),
        validFrom: nigerDate(context.now),
        reason,
      }),
    ),
    by('admin', on, `confirm ${key}`, (context) => decideProposal(context, id, { outcome: 'confirmed' })),
  ]
}

function by(who: SimulatedDeed['by'], on: CivilDate, what: string, run: SimulatedDeed['run']): SimulatedDeed {
  return { by: who, on, what, run }
}
