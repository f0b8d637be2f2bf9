import { foldName } from '../text/fold'
import type { ColumnByField } from './column-mapping'
import { headerNames, householdReferences } from './header-names'
import { importFields, type FieldName } from './import-fields'
import type { ImportKind } from './import-kinds'

/** Which column is which, as far as the headers say it; the first of two columns that say the same counts. */
export function recogniseHeaders(kind: ImportKind, headers: readonly string[]): ColumnByField {
  const folded = headers.map(foldHeader)
  const mapping: ColumnByField = {}
  for (const { name } of importFields[kind]) {
    const known = [headerNames[name], ...(kind === 'households' && name === 'reference' ? [householdReferences] : [])]
    const names = known.flatMap(({ fr, en }) => [...fr, ...en]).map(foldHeader)
    const column = folded.findIndex((header) => header !== '' && names.includes(header))
    if (column >= 0 && !Object.values(mapping).includes(column)) mapping[name] = column
  }
  return mapping
}

/** The columns, counted from 0, that no field uses: what stands in them is not brought in. */
export function unusedColumns(headers: readonly string[], mapping: ColumnByField): number[] {
  const used = new Set(Object.values(mapping))
  return headers.flatMap((_, column) => (used.has(column) ? [] : [column]))
}

/** The needed fields that no column was said to be; a birth date and an age stand for one another. */
export function missingFields(kind: ImportKind, mapping: ColumnByField): FieldName[] {
  const needed = importFields[kind].filter(({ required }) => required).map(({ name }) => name)
  const missing = needed.filter((name) => mapping[name] === undefined)
  const born = kind === 'households' || kind === 'members'
  return born && mapping['birthDate'] === undefined && mapping['age'] === undefined ? [...missing, 'age'] : missing
}

/** Without spaces too: `Prénom_du chef` and `prenomduchef` are one header; `Sexe*` is a header that must be filled in. */
export function foldHeader(header: string): string {
  return foldName(header.replaceAll('°', 'o')).replaceAll(' ', '')
}
