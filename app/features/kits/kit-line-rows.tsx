import type { SubmissionResult } from '@conform-to/react'
import type { ComponentProps } from 'react'
import type { KitIcon, Modality } from '~/domain/kits/catalogue-words'
import { kitUnits } from '~/domain/kits/kit-units'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { LastPriceNote } from '~/pieces/last-price-note'
import { DataTable, type Column } from '~/ui/data-table'
import { NumberField } from '~/ui/number-field'
import { Icon } from '~/ui/icon'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

export type LineDefault = {
  item: string
  unit: string
  quantity: number
  unitPrice?: number
  unitPriceCeiling: number | null
  /** What the catalogue says of the line. */
  icon?: KitIcon
  modality?: Modality
  tranche?: number
  words?: string[]
  /** What was last paid for the same thing. */
  last?: ComponentProps<typeof LastPriceNote>['last']
}

type Props = { formId: string; lines: LineDefault[]; lastResult: SubmissionResult | undefined }
type Row = { index: number; known: LineDefault | undefined }

const BLANK_ROWS = 3

/** What the fields of the rows are called, by their names. */
export function useKitLineNames(lines: readonly LineDefault[], lastResult: Props['lastResult']) {
  const t = useT()
  const count = rowCount(lines, typedRows(lastResult))
  const named = Array.from({ length: count }, (_, index) =>
    rowFields.map((name) => [`lines[${index}].${name}`, t(`kits.field.${name}`, { position: index + 1 })] as const),
  )
  return Object.fromEntries(named.flat())
}

function rowCount(lines: readonly LineDefault[], typed: readonly unknown[] | undefined) {
  return Math.max(lines.length + BLANK_ROWS, typed?.length ?? 0)
}

/** The rows of a request: quantity 0 takes a line away, the blank ones add some; it works without scripts. */
export function KitLineRows({ formId, lines, lastResult }: Props) {
  const t = useT()
  const { number } = useFormats()
  const typed = typedRows(lastResult)
  const field = (index: number, name: RowField) => {
    const full = `lines[${index}].${name}`
    const error = lastResult?.error?.[full]?.[0]
    const known = lines[index]?.[name]
    const defaultValue = typed ? typed[index]?.[name] : known === undefined ? undefined : String(known)
    return {
      name: full,
      id: `${formId}-${full}`,
      label: <span className="sr">{t(`kits.field.${name}`, { position: index + 1 })}</span>,
      defaultValue: defaultValue ?? '',
      error: error === undefined ? undefined : t(error as MessageKey),
    }
  }
  const columns: Column<Row>[] = [
    { key: 'position', head: t('kits.line.number'), cell: ({ index }) => index + 1 },
    {
      key: 'item',
      head: t('kits.line.item'),
      cell: ({ index, known }) => (
        <>
          <TextField {...field(index, 'item')} maxLength={120} autoComplete="off" />
          <LineNote line={known} />
        </>
      ),
    },
    {
      key: 'quantity',
      head: t('kits.line.quantity'),
      cell: ({ index }) => <NumberField {...field(index, 'quantity')} min={0} />,
    },
    {
      key: 'unit',
      head: t('kits.line.unit'),
      cell: ({ index }) => (
        <SelectField
          {...field(index, 'unit')}
          placeholder={t('kits.line.unitChoose')}
          options={kitUnits.map((unit) => ({ value: unit, label: t(`kits.unit.${unit}`) }))}
        />
      ),
    },
    {
      key: 'price',
      head: t('kits.line.price'),
      cell: ({ index, known }) => (
        <>
          <NumberField {...field(index, 'unitPrice')} min={0} />
          <LastPriceNote last={known?.last} />
        </>
      ),
    },
    {
      key: 'ceiling',
      head: t('kits.line.ceiling'),
      kind: 'number',
      cell: ({ known }) => (known?.unitPriceCeiling ? number(known.unitPriceCeiling, 0) : t('kits.line.noCeiling')),
    },
  ]
  const rows = Array.from({ length: rowCount(lines, typed) }, (_, index) => ({ index, known: lines[index] }))
  return (
    <div id={`${formId}-lines`} tabIndex={-1}>
      <DataTable
        caption={t('kits.line.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ index }) => `${index}`}
        tight
      />
    </div>
  )
}

/** The line's picture, how it reaches the family, and what season and care it asks for. */
function LineNote({ line }: { line: LineDefault | undefined }) {
  const t = useT()
  if (!line?.modality) return null
  const words = [
    t(`catalogue.modality.${line.modality}`),
    ...(line.tranche === 2 ? [t('catalogue.secondPart')] : []),
    ...(line.words ?? []),
  ]
  return (
    <span className="block tiny muted">
      {line.icon ? <Icon name={line.icon} /> : null} {words.join(' · ')}
    </span>
  )
}

const rowFields = ['item', 'quantity', 'unit', 'unitPrice'] as const
type RowField = (typeof rowFields)[number]

/** What was typed in a form that came back; undefined at first sight. */
function typedRows(lastResult: Props['lastResult']) {
  if (!lastResult?.initialValue) return undefined
  const { lines } = lastResult.initialValue as { lines?: (Partial<Record<RowField, string>> | undefined)[] }
  return lines ?? []
}
