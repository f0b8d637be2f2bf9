import { v7 as uuidv7 } from 'uuid'
import { addDays, type CivilDate } from '~/domain/dates'
import type { SavedList } from '~/domain/search/saved-lists'
import { saveView } from '~/features/comfort/save-view.server'
import type { Username } from './accounts'
import type { SimulatedDeed } from './simulated-deeds.server'

/** Filters that some of the staff kept under a name. */
export function comfortDeeds(today: CivilDate): SimulatedDeed[] {
  return [
    kept('officer', 'households', 'Risque élevé, en retard', 'due=late&risk=high', today),
    kept('lead', 'businesses', 'Arrêtées ou à revoir', 'standing=stopped', today),
    kept('mentor', 'businesses', 'Mes élevages', 'measure=livestock', today),
  ]
}

function kept(by: Username, list: SavedList, name: string, query: string, today: CivilDate): SimulatedDeed {
  return {
    on: addDays(today, -12),
    by,
    what: 'save view',
    run: (context) => saveView(context, { id: uuidv7(), list, name, query }),
  }
}
