import type { ColumnByField } from '~/domain/imports/column-mapping'
import type { ImportKind } from '~/domain/imports/import-kinds'
import { unusedColumns } from '~/domain/imports/recognise-headers'
import { useFormats, useT } from '~/i18n/language'
import { Note } from '~/ui/note'

type Props = { kind: ImportKind; headers: readonly string[]; mapping: ColumnByField }

/** Before anything is brought in: which columns stay behind, and what a household without a reference means later. */
export function UnusedColumns({ kind, headers, mapping }: Props) {
  const t = useT()
  const { list } = useFormats()
  const unused = unusedColumns(headers, mapping)
  const names = unused.map((column) => headers[column] || t('imports.columnUnnamed', { number: column + 1 }))
  return (
    <>
      {names.length > 0 ? (
        <Note icon="info" title={t('imports.unused', { count: names.length })}>
          {list(names)}
        </Note>
      ) : null}
      {kind === 'households' && mapping['reference'] === undefined ? (
        <Note tone="late" icon="alert" title={t('imports.noReference')}>
          {t('imports.noReferenceText')}
        </Note>
      ) : null}
    </>
  )
}
