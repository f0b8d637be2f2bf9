import { v7 as uuidv7 } from 'uuid'
import { proposeBatch } from '~/features/caseloads/propose-batch.server'
import { proposeMove } from '~/features/caseloads/propose-move.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import type { Context } from '~/server/context.server'
import { checked } from './imports'
import { enrolment } from './schooling'

/** A file of this officer after its dry run: one good row and one to correct. */
export async function importOf(officer: Context) {
  const headers = ['Commune', 'Risque', 'Prénom', 'Sexe', 'Âge']
  const { id } = await checked(officer, 'households', [
    headers,
    ['Tsaouni', 'moyen', `Hadiza ${uuidv7()}`, 'F', '34'],
    ['Tsaouni', 'moyen', 'Hadiza', '?', '34'],
  ])
  return id
}

/** A handover that this lead has laid out, of one household. */
export async function moveOf(lead: Context, from: Context, to: Context, householdId: string) {
  const id = uuidv7()
  const ends = { fromId: from.actor.id, toId: to.actor.id }
  await proposeMove(lead, {
    id,
    subject: 'households',
    ...ends,
    reason: 'Congé',
    all: false,
    subjectIds: [householdId],
  })
  return id
}

/** The child was enrolled in the school year before this one. */
export async function enrolledLastYear(context: Context, childId: string) {
  const lastYear = enrolment(childId, { schoolYear: '2025-2026', enrolledOn: '2025-10-06', kind: 'first' })
  await enrolChild(context, lastYear)
  return lastYear.id
}

/** Enrolments of the new year that this person has laid out, of a child who was enrolled last year. */
export async function batchOf(context: Context, childId: string) {
  const id = uuidv7()
  await proposeBatch(context, {
    id,
    schoolYear: '2026-2027',
    enrolledOn: '2026-10-05',
    registerSeen: false,
    children: [{ personId: childId, enrol: true, schoolClass: 'CP' }],
  })
  return id
}
