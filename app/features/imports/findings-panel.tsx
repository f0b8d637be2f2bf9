import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import { findingLines } from './finding-words'
import type { ImportPage } from './import-page.server'

/** What is wrong, row by row: where, what was found, what to write instead. */
export function FindingsPanel({ file, after }: { file: ImportPage; after: number }) {
  const t = useT()
  const formats = useFormats()
  const lines = findingLines(file.findings, t, formats)
  if (lines.length === 0 && after === 0)
    return file.state === 'checked' ? (
      <Panel title={t('imports.findings')}>
        <Empty icon="check" title={t('imports.findingsNone')}>
          <p>{t('imports.findingsNoneText')}</p>
        </Empty>
      </Panel>
    ) : null
  return (
    <>
      <Panel
        title={t('imports.findings')}
        aside={
          <ButtonLink href={`/imports/${file.id}/findings.csv`} size="small" icon="inbox">
            {t('imports.findingsCsv')}
          </ButtonLink>
        }
        flush
      >
        <DataTable
          caption={t('imports.findingsCaption')}
          rows={lines}
          rowKey={({ row, column, instead }) => `${row}-${column}-${instead}`}
          columns={[
            {
              key: 'row',
              head: t('imports.row'),
              rowHead: true,
              cell: ({ row }) => t('imports.rowNumber', { row: formats.number(row, 0) }),
            },
            { key: 'column', head: t('imports.column'), cell: ({ column }) => column },
            { key: 'found', head: t('imports.found'), cell: ({ found }) => <bdi>{found}</bdi> },
            {
              key: 'instead',
              head: t('imports.instead'),
              cell: ({ instead, doubtful }) => (
                <>
                  {doubtful ? <Tag tone="accent">{t('imports.doubtfulWord')}</Tag> : null} {instead}
                </>
              ),
            },
          ]}
        />
      </Panel>
      {after > 0 || file.next !== null ? (
        <Pager
          label={t('imports.findingsPages')}
          summary={t('imports.findingsShown', { count: file.findings.length })}
          previous={{ label: t('imports.findingsFirst'), ...(after > 0 ? { href: `/imports/${file.id}` } : {}) }}
          next={{
            label: t('imports.findingsMore'),
            ...(file.next === null ? {} : { href: `/imports/${file.id}?after=${file.next}` }),
          }}
        />
      ) : null}
    </>
  )
}
