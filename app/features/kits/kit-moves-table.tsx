import type { KitLine } from '~/domain/kits/kit-content'
import { nigerDate } from '~/domain/dates'
import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { useQuantityOf } from '~/pieces/quantity-of'
import type { MovesView } from './version-views.server'

type Row = { key: string; what: string; before: string; after: string; difference: number | null }

/** What moved between two versions of a request: lines, supplier, total. */
export function KitMovesTable({ moves }: { moves: MovesView }) {
  const t = useT()
  const { number, date } = useFormats()
  const rows = useRows(moves)
  const signed = (value: number) =>
    value === 0 ? t('kits.moves.noEffect') : `${value > 0 ? '+ ' : '− '}${number(Math.abs(value), 0)}`
  const heading = ({ number: version, at }: MovesView['from']) =>
    t('kits.moves.version', { version, on: date(nigerDate(new Date(at))) })
  const version = ({ number: of }: MovesView['from']) => t('kits.version.title', { version: of })
  const columns: Column<Row>[] = [
    { key: 'what', head: t('kits.moves.what'), rowHead: true, cell: ({ what }) => what },
    { key: 'before', head: heading(moves.from), label: version(moves.from), cell: ({ before }) => <del>{before}</del> },
    { key: 'after', head: heading(moves.to), label: version(moves.to), cell: ({ after }) => <strong>{after}</strong> },
    {
      key: 'difference',
      head: t('kits.moves.difference'),
      kind: 'number',
      cell: ({ difference }) => (difference === null ? '—' : signed(difference)),
    },
  ]
  return (
    <DataTable
      caption={t('kits.moves.caption', { from: moves.from.number, to: moves.to.number })}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      foot={[
        t('kits.moves.total'),
        number(moves.from.total, 0),
        number(moves.to.total, 0),
        signed(moves.to.total - moves.from.total),
      ]}
    />
  )
}

function useRows({ from, to, lines }: MovesView): Row[] {
  const t = useT()
  const inWords = useLineInWords()
  const inReason = useWaiverInWords()
  const rows = lines.map((move): Row => {
    if (move.kind === 'added')
      return {
        key: `added-${move.after.position}`,
        what: t('kits.moves.line', { position: move.after.position, item: move.after.item }),
        before: t('kits.moves.absent'),
        after: inWords(move.after),
        difference: costOf(move.after),
      }
    if (move.kind === 'removed')
      return {
        key: `removed-${move.before.position}`,
        what: t('kits.moves.line', { position: move.before.position, item: move.before.item }),
        before: inWords(move.before),
        after: t('kits.moves.removed'),
        difference: -costOf(move.before),
      }
    const renamed = move.fields.includes('item')
    return {
      key: `changed-${move.after.position}`,
      what: t('kits.moves.line', { position: move.after.position, item: move.after.item }),
      before: renamed ? `${move.before.item}, ${inWords(move.before)}` : inWords(move.before),
      after: inWords(move.after),
      difference: costOf(move.after) - costOf(move.before),
    }
  })
  if (from.supplier !== to.supplier)
    rows.push({
      key: 'supplier',
      what: t('kits.supplier'),
      before: from.supplier || t('kits.source.byLot'),
      after: to.supplier || t('kits.source.byLot'),
      difference: null,
    })
  const [before, after] = [inReason(from.waived), inReason(to.waived)]
  if (before !== after) rows.push({ key: 'waived', what: t('kits.waived.short'), before, after, difference: null })
  return rows
}

function useWaiverInWords() {
  const t = useT()
  return (waived: MovesView['from']['waived']) =>
    waived ? t('kits.waived.inWords', { why: t(`lots.waiver.${waived.why}`), reason: waived.reason }) : '—'
}

function useLineInWords() {
  const t = useT()
  const { number } = useFormats()
  const quantityOf = useQuantityOf()
  return ({ quantity, unit, unitPrice, tranche = 1 }: KitLine) => {
    const values = { quantity: quantityOf(quantity, unit), price: number(unitPrice, 0) }
    return [t('kits.moves.lineInWords', values), ...(tranche > 1 ? [t('kits.line.secondPart')] : [])].join(' · ')
  }
}

function costOf({ quantity, unitPrice }: KitLine) {
  return quantity * unitPrice
}
