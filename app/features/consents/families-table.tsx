import { useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { FamiliesByConsent } from './families-by-consent.server'

export function FamiliesTable({ caption, rows }: { caption: string; rows: FamiliesByConsent['rows'] }) {
  const t = useT()
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'family',
          head: t('consentList.family'),
          rowHead: true,
          cell: ({ id, name, caseNumber }) => (
            <>
              <a href={`/households/${id}/consents`}>{name}</a>
              <span className="block small muted mono">{caseNumber}</span>
            </>
          ),
        },
        { key: 'place', head: t('consentList.place'), cell: ({ place }) => place },
        { key: 'officer', head: t('consentList.officer'), cell: ({ officerName }) => officerName },
      ]}
    />
  )
}
