import { publishedFigures } from '~/domain/programme/published-figures'
import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { FiguresHeld } from './figures-held.server'
import { ShownNumber } from './outcome-cells'

/** What was published, beside what is held here; neither corrects the other. */
export function PublishedFiguresTable({ held }: { held: FiguresHeld | null }) {
  const t = useT()
  const formats = useFormats()
  return (
    <DataTable
      caption={t('programme.publishedCaption')}
      columns={[
        {
          key: 'figure',
          head: t('programme.figure'),
          rowHead: true,
          cell: ({ code }) => t(`programme.figure.${code}`),
        },
        {
          key: 'published',
          head: t('programme.figurePublished'),
          kind: 'number',
          cell: ({ value }) => formats.number(value, 0),
        },
        {
          key: 'held',
          head: t('programme.figureHeld'),
          kind: 'number',
          cell: ({ code }) => <ShownNumber value={held && held[code]} />,
          withheld: () => held === null,
        },
      ]}
      rows={publishedFigures}
      rowKey={({ code }) => code}
      narrow="scroll"
      tight
    />
  )
}
