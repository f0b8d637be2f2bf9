import type { ReactNode } from 'react'
import { classNames } from './class-names'

type CellColumn = { head: ReactNode; headHidden?: boolean; kind?: 'text' | 'number'; rowHead?: boolean; label?: string }

export function TableCell(props: { column: CellColumn; withheld?: boolean; children: ReactNode }) {
  const { column, withheld, children } = props
  const className = classNames(column.kind === 'number' && 'num', withheld && 'withheld') || undefined
  if (column.rowHead)
    return (
      <th scope="row" className={className}>
        {children}
      </th>
    )
  return (
    <td className={className} data-label={cardLabel(column)}>
      {children}
    </td>
  )
}

function cardLabel(column: CellColumn) {
  if (column.label !== undefined) return column.label
  return typeof column.head === 'string' && !column.headHidden ? column.head : undefined
}
