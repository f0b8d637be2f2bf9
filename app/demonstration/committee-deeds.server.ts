import { v7 as uuidv7 } from 'uuid'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import { recordSitting } from '~/features/committees/record-sitting.server'
import { waitingForCommittee } from '~/features/committees/waiting-for-committee.server'
import { setValue } from '~/features/settings/set-value.server'
import type { SimulatedDeed, Staff } from './simulated-deeds.server'

/** One sitting, which heard the longest waiting of the dearest requests, and days after which a decision climbs. */
export function committeeDeeds(today: CivilDate, staff: Staff): SimulatedDeed[] {
  return [
    {
      ...{ by: 'admin', on: addDays(today, -40), what: 'set the days of a decision' },
      run: (context) =>
        setValue(context, 'kits.decisionDays', {
          ...{ id: uuidv7(), version: 0, value: '7', validFrom: nigerDate(context.now) },
        }),
    },
    {
      ...{ by: 'lead', on: addDays(today, -1), what: 'record a sitting' },
      run: async (context) => {
        const [kit] = (await waitingForCommittee(context)).kits
        if (!kit) return
        await recordSitting(context, {
          id: uuidv7(),
          heldOn: nigerDate(context.now),
          place: 'Zinder, bureau du programme',
          noLink: true,
          members: [
            { name: undefined, capacity: 'Responsable du programme', userId: staff.lead.id },
            { name: 'Elh. Mato Sanda', capacity: 'Chambre de commerce', userId: undefined },
            { name: 'Hadjia Balkissa Ango', capacity: 'Groupement des mères', userId: undefined },
            { name: 'Maïna Lawan', capacity: 'Institution de microfinance', userId: undefined },
          ],
          items: [
            {
              ...{ kitId: kit.id, contentHash: kit.contentHash, outcome: 'approved', otherWay: undefined },
              ...{ reason: 'Trois devis vus ; le taxi-moto manque sur cette route.', recused: [] },
            },
          ],
        })
      },
    },
  ]
}
