import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { OfficerCaseload } from './late-by-officer.server'

export function CaseloadTable({ caseloads }: { caseloads: readonly OfficerCaseload[] }) {
  const t = useT()
  const formats = useFormats()
  return (
    <DataTable
      caption={t('programme.lateCaption')}
      columns={[
        { key: 'officer', head: t('programme.officer'), rowHead: true, cell: ({ officer }) => officer },
        {
          key: 'open',
          head: t('programme.openHouseholds'),
          kind: 'number',
          cell: ({ open }) => formats.number(open, 0),
        },
        {
          key: 'late',
          head: t('programme.lateHouseholds'),
          kind: 'number',
          cell: ({ officerId, late }) =>
            late > 0 ? (
              <a className="late-text" href={`/households?officer=${officerId}&due=late`}>
                {formats.number(late, 0)}
              </a>
            ) : (
              formats.number(late, 0)
            ),
        },
      ]}
      rows={caseloads}
      rowKey={({ officerId }) => officerId}
      tone={({ late }) => (late > 0 ? 'late' : undefined)}
      narrow="scroll"
      tight
    />
  )
}
