import { useId } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { TableCell } from './table-cell'

export type Column<Row> = {
  key: string
  head: ReactNode
  /** The heading is only read out: columns of buttons. */
  headHidden?: boolean
  cell: (row: Row) => ReactNode
  kind?: 'text' | 'number'
  /** This cell names the row. */
  rowHead?: boolean
  /** Hidden to protect people: hatched; the cell's words say so. */
  withheld?: (row: Row) => boolean
  /** What stands before the value when the row is a card; the heading when that is plain text. */
  label?: string
}

type DataTableProps<Row> = {
  caption: string
  captionShown?: boolean
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  tone?: (row: Row) => 'late' | 'quiet' | undefined
  /** On a phone: each row a card, or the table scrolls sideways. */
  narrow?: 'cards' | 'scroll'
  tight?: boolean
  /** Columns as wide as those of its neighbours: several tables of one kind under each other. */
  even?: boolean
  /** Totals, one for each column. */
  foot?: ReactNode[]
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionShown, columns, rows, rowKey, tone, narrow = 'cards', tight, even, foot } = props
  const captionId = useId()
  return (
    <div className="table-box" {...(narrow === 'scroll' ? scrolls(captionId) : {})}>
      <table className={classNames(narrow === 'cards' && 'cards', tight && 'tight', even && 'even')}>
        <caption id={captionId} className={captionShown ? undefined : 'sr'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.kind === 'number' ? 'num' : undefined}>
                {column.headHidden ? <span className="sr">{column.head}</span> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowClass(tone?.(row))}>
              {columns.map((column) => (
                <TableCell key={column.key} column={column} withheld={column.withheld?.(row)}>
                  {column.cell(row)}
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
        {foot ? (
          <tfoot>
            <tr>
              {columns.map((column, index) => (
                <TableCell key={column.key} column={column}>
                  {foot[index]}
                </TableCell>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

function rowClass(tone: 'late' | 'quiet' | undefined) {
  return tone && `row-${tone}`
}

/** A box that scrolls must be reachable by keyboard and have a name. */
function scrolls(captionId: string) {
  return { tabIndex: 0, role: 'region', 'aria-labelledby': captionId }
}
