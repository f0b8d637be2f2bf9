import { and, asc, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { households } from '#db/schema/index'
import { addDays, type CivilDate } from '~/domain/dates'
import type { ImportKind } from '~/domain/imports/import-kinds'
import { recogniseHeaders } from '~/domain/imports/recognise-headers'
import { bringInPart } from '~/features/imports/bring-in-part.server'
import { checkImport } from '~/features/imports/check-import.server'
import { runImport } from '~/features/imports/run-import.server'
import { uploadImport } from '~/features/imports/upload-import.server'
import { confirmMove } from '~/features/caseloads/confirm-move.server'
import { proposeMove } from '~/features/caseloads/propose-move.server'
import { importVerbs } from '~/import-verbs.server'
import type { Context } from '~/server/context.server'
import type { SimulatedDeed, Staff } from './simulated-deeds.server'

/** Grandparents brought in from a list, a list that waits to be corrected, and a case that changed hands. */
export function bulkDeeds(staff: Staff, today: CivilDate, officers: number): SimulatedDeed[] {
  const on = addDays(today, -3)
  const lists: SimulatedDeed[] = [
    { on, by: 'officer', what: 'import members', run: importGrandparents },
    {
      on: today,
      by: 'officer',
      what: 'try an import',
      run: (context) => dryRun(context, 'households', familiesToCorrect, 'familles.csv'),
    },
  ]
  if (officers < 3) return lists
  const handOver = (context: Context) => handOverOne(context, staff.officer3.id, staff.officer2.id)
  return [...lists, { on: today, by: 'lead', what: 'hand over a case', run: handOver }]
}

async function importGrandparents(context: Context) {
  const rows = [['Dossier', 'Prénom', 'Nom', 'Sexe', 'Lien de parenté', 'Âge']]
  const own = await openCases(context, context.actor.id, 3)
  for (const [index, { caseNumber }] of own.entries())
    rows.push([
      caseNumber,
      ['Tani', 'Kande', 'Ladi'][index] ?? 'Delu',
      'Mahaman',
      'F',
      'grand-mère',
      String(66 + 3 * index),
    ])
  const id = await dryRun(context, 'members', rows, 'grands-parents.csv')
  await runImport(context, id, { good: own.length, withDoubtful: false })
  let more = true
  while (more) more = await bringInPart(context, id, importVerbs)
}

async function dryRun(context: Context, kind: ImportKind, rows: string[][], fileName: string) {
  const file = Buffer.from(rows.map((row) => row.join(';')).join('\r\n'), 'utf8')
  const { id } = await uploadImport(context, { id: uuidv7(), kind, fileName, file })
  await checkImport(context, id, recogniseHeaders(kind, rows[0] ?? []))
  return id
}

async function handOverOne(context: Context, fromId: string, toId: string) {
  const [first] = await openCases(context, fromId, 1)
  if (!first) return
  const id = uuidv7()
  const reason = 'Village sur la route de la collègue'
  await proposeMove(context, { id, subject: 'households', fromId, toId, reason, all: false, subjectIds: [first.id] })
  await confirmMove(context, id, { seen: 1 })
}

function openCases({ store }: Context, officerId: string, count: number) {
  return store.query
    .select({ id: households.id, caseNumber: households.caseNumber })
    .from(households)
    .where(and(eq(households.officerId, officerId), isNull(households.closedOn)))
    .orderBy(asc(households.caseNumber))
    .limit(count)
}

const familiesToCorrect = [
  ['Réf', 'Commune', 'Village', 'Date de retour', 'Risque', 'Prénom', 'Nom', 'Sexe', 'Âge'],
  ['F-01', 'Tsaouni', 'Garin Dawa', '12/05/2026', 'moyen', 'Absatou', 'Mahaman', 'F', '38'],
  ['F-02', 'Dogo', 'Kogo', '12/05/2026', 'moyen', 'Habsou', 'Lawali', 'F', '29'],
  ['F-03', 'Kantché', 'Angoual Gao', '31/04/2026', 'élevé', 'Nafissa', 'Ado', 'F', '41'],
  ['F-04', 'Matamèye', '', '02/06/2026', 'grand', 'Balki', 'Harou', 'F', '33'],
  ['F-05', 'Kourni', 'Kourni Koutchika', '02/06/2026', 'faible', 'Zouera', 'Maman', 'F', '45'],
]
