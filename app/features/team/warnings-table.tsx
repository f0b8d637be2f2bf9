import { warningSigns, type CommuneWarnings, type WarningSign } from '~/domain/team/warnings'
import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'

type Row = CommuneWarnings & { name: string }

/** A row a commune; each number opens the households behind it. */
export function WarningsTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const t = useT()
  const { number } = useFormats()
  const total = (of: (row: Row) => number) =>
    number(
      rows.reduce((sum, row) => sum + of(row), 0),
      0,
    )
  const sign = (code: WarningSign): Column<Row> => ({
    key: code,
    head: t(`team.sign.${code}`),
    kind: 'number',
    cell: (row) =>
      row[code] > 0 ? (
        <a href={`/team/warnings?commune=${row.communePcode}&sign=${code}#list`}>{number(row[code], 0)}</a>
      ) : (
        <span className="faint">0</span>
      ),
  })
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'commune', head: t('team.commune'), rowHead: true, cell: ({ name }) => name },
        {
          key: 'households',
          head: t('team.households'),
          kind: 'number',
          cell: ({ communePcode, households }) => (
            <a href={`/households?place=${communePcode}`}>{number(households, 0)}</a>
          ),
        },
        {
          key: 'warned',
          head: t('team.warned'),
          kind: 'number',
          cell: ({ communePcode, warned }) => (
            <a href={`/team/warnings?commune=${communePcode}#list`}>{number(warned, 0)}</a>
          ),
        },
        ...warningSigns.map(sign),
      ]}
      rows={rows}
      rowKey={({ communePcode }) => communePcode}
      narrow="scroll"
      foot={[
        t('team.all'),
        total(({ households }) => households),
        total(({ warned }) => warned),
        ...warningSigns.map((code) => total((row) => row[code])),
      ]}
      tight
    />
  )
}
