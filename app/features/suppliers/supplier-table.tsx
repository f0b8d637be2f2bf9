import type { SupplierKind } from '~/domain/procurement/procurement-words'
import { useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { Tag } from '~/ui/tag'

type Row = { id: string; name: string; kind: SupplierKind; market: string | null; retiredAt: Date | string | null }

export function SupplierTable({ caption, rows }: { caption: string; rows: Row[] }) {
  const t = useT()
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t('suppliers.name'),
      rowHead: true,
      cell: ({ id, name }) => <a href={`/suppliers/${id}`}>{name}</a>,
    },
    { key: 'kind', head: t('suppliers.kind'), cell: ({ kind }) => t(`suppliers.kind.${kind}`) },
    { key: 'market', head: t('suppliers.market'), cell: ({ market }) => market ?? t('suppliers.noMarket') },
    {
      key: 'standing',
      head: t('suppliers.standing'),
      cell: ({ retiredAt }) =>
        retiredAt === null ? (
          t('suppliers.inUse')
        ) : (
          <Tag tone="line" icon="x">
            {t('suppliers.retired')}
          </Tag>
        ),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
