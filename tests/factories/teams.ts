import type { Store } from '#db/store'
import { contextOf } from './staff'

/** A lead, an officer of theirs, and the same of another team. */
export async function twoTeams(store: Store) {
  const [lead, otherLead] = [await contextOf(store, 'lead'), await contextOf(store, 'lead')]
  const officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  const stranger = await contextOf(store, 'officer', { supervisorId: otherLead.actor.id })
  return { lead, otherLead, officer, stranger }
}

/** A household's step that is late since 2 November 2026. */
export const lateSince = { lateFrom: '2026-11-02', nextDueOn: '2026-11-01', nextDueCode: 'M1' }
