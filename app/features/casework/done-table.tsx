import { useFormats, useT } from '~/i18n/language'
import { Code } from '~/ui/code'
import { DataTable } from '~/ui/data-table'
import type { DoneTask } from './done-tasks.server'
import { useTaskWords } from './task-words'

/** What somebody has said is done, with the note. */
export function DoneTable({ rows }: { rows: readonly DoneTask[] }) {
  const t = useT()
  const { date } = useFormats()
  const words = useTaskWords()
  return (
    <DataTable
      caption={t('tasks.view.done')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          head: t('tasks.column.what'),
          rowHead: true,
          cell: ({ about, text }) => words.title(about, text),
        },
        {
          key: 'case',
          head: t('tasks.column.case'),
          cell: ({ caseNumber }) => (caseNumber ? <Code>{caseNumber}</Code> : t('tasks.office')),
        },
        { key: 'on', head: t('tasks.column.doneOn'), cell: ({ on }) => date(on) },
        { key: 'note', head: t('tasks.column.note'), cell: ({ note }) => note },
      ]}
    />
  )
}
