import { kitIcons, modalities } from '~/domain/kits/catalogue-words'
import { useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import type { useRowFields } from './use-row-fields'

type Row = { index: number }
type Props = { rows: Row[]; field: ReturnType<typeof useRowFields>['field'] }
type Words = 'itemHa' | 'seasonFr' | 'seasonEn' | 'careFr' | 'careEn'

const columnsOfWords: readonly Words[] = ['careFr', 'careEn', 'seasonFr', 'seasonEn', 'itemHa']

/** How each line reaches the family, its picture, its part of the kit, its season and what care it needs. */
export function KitTypeLineDetails({ rows, field }: Props) {
  const t = useT()
  const head = (name: 'modality' | 'icon' | 'tranche' | Words) => t(`catalogue.line.${name}`)
  const of = (index: number, name: 'modality' | 'icon' | 'tranche' | Words) =>
    field(index, name, t('catalogue.lineOf', { what: head(name), position: index + 1 }))
  const choices: Column<Row>[] = [
    {
      key: 'modality',
      head: head('modality'),
      cell: ({ index }) => (
        <SelectField
          {...of(index, 'modality')}
          defaultValue={of(index, 'modality').defaultValue || 'supplierInKind'}
          options={modalities.map((one) => ({ value: one, label: t(`catalogue.modality.${one}`) }))}
        />
      ),
    },
    {
      key: 'icon',
      head: head('icon'),
      cell: ({ index }) => (
        <SelectField
          {...of(index, 'icon')}
          defaultValue={of(index, 'icon').defaultValue || 'box'}
          options={kitIcons.map((one) => ({ value: one, label: t(`catalogue.icon.${one}`) }))}
        />
      ),
    },
    {
      key: 'tranche',
      head: head('tranche'),
      cell: ({ index }) => (
        <SelectField
          {...of(index, 'tranche')}
          defaultValue={of(index, 'tranche').defaultValue || '1'}
          options={(['1', '2'] as const).map((one) => ({ value: one, label: t(`catalogue.tranche.${one}`) }))}
        />
      ),
    },
  ]
  const words = columnsOfWords.map((name): Column<Row> => ({
    key: name,
    head: head(name),
    cell: ({ index }) => <TextField {...of(index, name)} maxLength={name.startsWith('care') ? 160 : 120} />,
  }))
  return (
    <DataTable
      caption={t('catalogue.more')}
      rows={rows}
      rowKey={({ index }) => String(index)}
      tight
      narrow="cards"
      columns={[{ key: 'n', head: t('catalogue.lineNumber'), cell: ({ index }) => index + 1 }, ...choices, ...words]}
    />
  )
}
