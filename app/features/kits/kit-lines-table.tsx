import type { LineMove } from '~/domain/kits/kit-lines-moved'
import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { Icon } from '~/ui/icon'
import { Tag } from '~/ui/tag'
import type { KitLineView } from './kit-view.server'
import type { LastPriceOfLine } from './last-prices-of-lines.server'
import { LastPriceNote } from '~/pieces/last-price-note'
import { useQuantityOf } from '~/pieces/quantity-of'

type Props = {
  lines: KitLineView[]
  total: number
  moves?: LineMove[]
  delivered?: Record<string, number> | undefined
  /** What was last paid for the same things, by line id; left out, nothing is said about it. */
  lastPrices?: Record<string, LastPriceOfLine>
}

/** What is asked for, line by line, beside the catalogue's ceilings. */
export function KitLinesTable({ lines, total, moves = [], delivered, lastPrices }: Props) {
  const t = useT()
  const { number, francs } = useFormats()
  const quantityOf = useQuantityOf()
  const columns: Column<KitLineView>[] = [
    { key: 'position', head: t('kits.line.number'), cell: ({ position }) => position },
    {
      key: 'item',
      head: t('kits.line.item'),
      rowHead: true,
      cell: (line) => (
        <>
          {line.item} <MoveTag line={line} moves={moves} />
          {line.tranche > 1 ? <div className="small muted">{t('kits.line.secondPart')}</div> : null}
        </>
      ),
    },
    {
      key: 'quantity',
      head: t('kits.line.quantity'),
      kind: 'number',
      cell: ({ quantity, unit }) => quantityOf(quantity, unit),
    },
    {
      key: 'ceiling',
      head: t('kits.line.ceiling'),
      kind: 'number',
      cell: ({ unitPriceCeiling }) =>
        unitPriceCeiling === null ? (
          <span className="small muted">{t('kits.line.noCeiling')}</span>
        ) : (
          number(unitPriceCeiling, 0)
        ),
    },
    {
      key: 'price',
      head: t('kits.line.price'),
      kind: 'number',
      cell: (line) => (
        <>
          <Price line={line} />
          {lastPrices ? <LastPaid last={lastPrices[line.id]} /> : null}
        </>
      ),
    },
    {
      key: 'total',
      head: t('kits.line.total'),
      kind: 'number',
      cell: ({ quantity, unitPrice }) => <span className="strong">{number(quantity * unitPrice, 0)}</span>,
    },
  ]
  if (delivered)
    columns.push({
      key: 'delivered',
      head: t('kits.line.delivered'),
      kind: 'number',
      cell: ({ id, unit }) => quantityOf(delivered[id] ?? 0, unit),
    })
  const foot = columns.map(({ key }) =>
    key === 'item' ? t('kits.line.sum') : key === 'total' ? <strong key="sum">{francs(total)}</strong> : null,
  )
  return (
    <DataTable
      caption={t('kits.line.caption')}
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      tone={(line) => (isAbove(line) ? 'late' : undefined)}
      foot={foot}
    />
  )
}

function LastPaid({ last }: { last: LastPriceOfLine | undefined }) {
  const t = useT()
  return last ? <LastPriceNote last={last} /> : <div className="small faint">{t('kits.line.noLastPaid')}</div>
}

function Price({ line }: { line: KitLineView }) {
  const t = useT()
  const { number } = useFormats()
  if (!isAbove(line)) return <>{number(line.unitPrice, 0)}</>
  const over = number(line.unitPrice - (line.unitPriceCeiling ?? 0), 0)
  return (
    <span className="late-text">
      <strong>{number(line.unitPrice, 0)}</strong>
      <div className="small">
        <Icon name="alert" /> {t('kits.line.above', { over })}
      </div>
    </span>
  )
}

function MoveTag({ line, moves }: { line: KitLineView; moves: LineMove[] }) {
  const t = useT()
  const move = moves.find((candidate) => 'after' in candidate && candidate.after.position === line.position)
  if (!move) return null
  return (
    <Tag tone="accent" icon={move.kind === 'added' ? 'plus' : 'pencil'}>
      {t(move.kind === 'added' ? 'kits.moves.added' : 'kits.moves.changed')}
    </Tag>
  )
}

function isAbove({ unitPrice, unitPriceCeiling }: KitLineView) {
  return unitPriceCeiling !== null && unitPrice > unitPriceCeiling
}
