import { v7 as uuidv7 } from 'uuid'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import { decideProposal } from '~/features/settings/decide-proposal.server'
import { proposeSetting } from '~/features/settings/propose-setting.server'
import { setValue } from '~/features/settings/set-value.server'
import { demonstrationCeiling } from './kit-prices'
import type { SimulatedDeed } from './simulated-deeds.server'

/** What the lead proposes and the administrator confirms or sets; one proposal still waits for its answer. */
export function administratorDeeds(today: CivilDate): SimulatedDeed[] {
  const first = uuidv7()
  const month = addDays(today, -40)
  return [
    {
      on: '2022-01-02',
      by: 'lead',
      what: 'propose a ceiling',
      run: (context) => propose(context, first, { version: 0, francs: demonstrationCeiling }),
    },
    {
      on: '2022-01-02',
      by: 'admin',
      what: 'confirm the ceiling',
      run: (context) => decideProposal(context, first, { outcome: 'confirmed' }),
    },
    {
      on: month,
      by: 'admin',
      what: 'set the caseload limit',
      run: (context) =>
        setValue(context, 'caseload.limit', { id: uuidv7(), version: 0, value: '30', validFrom: nigerDate(context.now) }),
    },
    {
      on: addDays(today, -2),
      by: 'lead',
      what: 'propose another ceiling',
      run: (context) => propose(context, uuidv7(), { version: 1, francs: demonstrationCeiling + 25_000 }),
    },
  ]
}

function propose(
  context: Parameters<SimulatedDeed['run']>[0],
  id: string,
  { version, francs }: { version: number; francs: number },
) {
  const reason = version === 0 ? 'Premier plafond du programme.' : 'Le prix des animaux a monté depuis la récolte.'
  const form = { id, version, value: String(francs), validFrom: nigerDate(context.now), reason }
  return proposeSetting(context, 'officerKitCeiling', form)
}
