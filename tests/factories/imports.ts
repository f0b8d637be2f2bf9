import { v7 as uuidv7 } from 'uuid'
import { checkImport } from '~/features/imports/check-import.server'
import { continueImport } from '~/features/imports/continue-import.server'
import { importPage } from '~/features/imports/import-page.server'
import { runImport } from '~/features/imports/run-import.server'
import { uploadImport } from '~/features/imports/upload-import.server'
import { recogniseHeaders } from '~/domain/imports/recognise-headers'
import type { ImportKind } from '~/domain/imports/import-kinds'
import { importVerbs } from '~/import-verbs.server'
import type { Context } from '~/server/context.server'

/** A file as an office saves it: semicolons, CRLF. */
export function csvOf(rows: readonly (readonly string[])[], separator = ';') {
  return Buffer.from(rows.map((row) => row.map(quoted).join(separator)).join('\r\n'), 'utf8')

  function quoted(cell: string) {
    return /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell
  }
}

/** Uploads a file and judges it with the columns that its headers say. */
export async function checked(context: Context, kind: ImportKind, rows: readonly (readonly string[])[]) {
  const { id } = await uploadImport(context, { id: uuidv7(), kind, fileName: `${kind}.csv`, file: csvOf(rows) })
  await checkImport(context, id, recogniseHeaders(kind, rows[0] ?? []))
  return { id, page: await pageOf(context, id) }
}

export async function pageOf(context: Context, id: string) {
  const page = await importPage(context, id)
  if (!page) throw new Error('The import is not there.')
  return page
}

/** Three families of Kantché as an office lists them. */
export const households3 = [
  ['Référence', 'Commune', 'Village', 'Date de retour', 'Risque', 'Prénom', 'Nom', 'Sexe', 'Âge'],
  ['M1', 'Tsaouni', 'Garin Dawa', '01/09/2026', 'élevé', 'Hadiza', 'Issoufou', 'F', '34'],
  ['M2', 'NER007005005', '', '', 'moyen', 'Rabi', 'Sani', 'femme', '41'],
  ['M3', 'Matamèye', '', '2026-08-02', 'faible', 'Ƙado', 'Moussa', 'H', '52'],
]

/** Brings in the good rows to the end. */
export async function run(context: Context, id: string, good: number, withDoubtful = false) {
  await runImport(context, id, { good, withDoubtful })
  await continueImport(context, id, importVerbs)
  return await pageOf(context, id)
}
