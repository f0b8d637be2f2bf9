import { missingData, type MissingData } from '~/domain/team/missing-data'
import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import type { QualityOfOfficer } from './data-quality.server'
import type { EntryDelayRow } from './late-entries.server'

/** Households in which something is missing, by officer; each number opens its list. */
export function MissingTable({ rows, caption }: { rows: readonly QualityOfOfficer[]; caption: string }) {
  const t = useT()
  const { number } = useFormats()
  const column = (what: MissingData): Column<QualityOfOfficer> => ({
    key: what,
    head: t(`team.missing.${what}`),
    kind: 'number',
    cell: ({ id, counts }) =>
      counts[what] > 0 ? (
        <a href={`/team/quality?what=${what}&officer=${id}#list`}>{number(counts[what], 0)}</a>
      ) : (
        <span className="faint">0</span>
      ),
  })
  const total = (what: MissingData) => {
    const sum = rows.reduce((all, { counts }) => all + counts[what], 0)
    return sum > 0 ? <a href={`/team/quality?what=${what}#list`}>{number(sum, 0)}</a> : '0'
  }
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'officer', head: t('team.officer'), rowHead: true, cell: ({ name }) => name },
        { key: 'open', head: t('team.households'), kind: 'number', cell: ({ open }) => number(open, 0) },
        ...missingData.map(column),
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      foot={[
        t('team.all'),
        number(
          rows.reduce((sum, { open }) => sum + open, 0),
          0,
        ),
        ...missingData.map(total),
      ]}
      narrow="scroll"
      tight
    />
  )
}

/** How long after the deed each person writes it down. */
export function DelayTable({ rows, caption }: { rows: readonly EntryDelayRow[]; caption: string }) {
  const t = useT()
  const { number, share } = useFormats()
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'name',
          head: t('team.person'),
          rowHead: true,
          cell: ({ name, role }) => (
            <>
              {name}
              <div className="tiny faint">{t(`role.${role}`)}</div>
            </>
          ),
        },
        { key: 'n', head: t('team.entries'), kind: 'number', cell: ({ n }) => number(n, 0) },
        {
          key: 'median',
          head: t('team.medianDelay'),
          kind: 'number',
          cell: ({ medianDays }) => (medianDays === null ? '–' : number(medianDays)),
        },
        {
          key: 'late',
          head: t('team.lateEntries'),
          kind: 'number',
          cell: ({ id, n, late }) =>
            late > 0 ? (
              <a href={`/team/quality?person=${id}#list`}>{t('team.lateOf', { late, n, share: share(late / n) })}</a>
            ) : (
              <span className="faint">0</span>
            ),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      tight
    />
  )
}
