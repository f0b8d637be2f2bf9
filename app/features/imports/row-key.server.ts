import { blindToken } from '#db/sealing'
import type { Cells } from '~/domain/imports/cell-reader'
import type { ImportKind } from '~/domain/imports/import-kinds'
import { foldName } from '~/domain/text/fold'

/** What a row says, as a keyed digest: the same words in another file, or in columns of another order, are the same row. */
export function rowKey(kind: ImportKind, cells: Cells) {
  const said = Object.entries(cells)
    .map(([field, cell]) => [field, foldName(cell)] as const)
    .filter(([, cell]) => cell !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return blindToken(`row|${kind}|${JSON.stringify(said)}`)
}
