import { v7 as uuidv7 } from 'uuid'
import { householdHead } from './features/households/household-head.server'
import { possibleMothers } from './features/households/possible-mothers.server'
import { ownOpenHouseholds } from './features/intake/own-open-households.server'
import { reunificationReadiness } from './features/intake/reunification-readiness.server'
import { tracingHistory } from './features/intake/tracing-history.server'
import type { Context } from './server/context.server'

const rosterRows = 6

/**
 * What the page of a reunification offers.
 *
 * @param into `new`, the id of an own household, or null while nothing is chosen
 */
export async function reunificationOffer(context: Context, personId: string, into: string | null) {
  const chosen = into !== null && into !== 'new' ? into : null
  const [{ missing, families: ready }, { families }, head] = await Promise.all([
    reunificationReadiness(context, personId),
    tracingHistory(context, personId),
    chosen ? householdHead(context, chosen, 'household.register') : null,
  ])
  const household = head ? { id: head.id, caseNumber: head.caseNumber, title: head.title } : null
  return {
    into,
    missing,
    families: families.filter(({ id }) => ready.includes(id)),
    households: into === null || (chosen && !household) ? await ownOpenHouseholds(context) : [],
    household,
    mothers: household ? await possibleMothers(context, household.id) : [],
    ids: {
      reunification: uuidv7(),
      household: uuidv7(),
      members: Array.from({ length: rosterRows }, () => uuidv7()),
    },
  }
}
