import type { TwoWindows, Window } from '~/domain/settings/side-by-side'
import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'

/** When the results before and after a milestone would be looked for, by the version in force and by the draft. */
export function WindowsTable({ rows }: { rows: readonly TwoWindows[] }) {
  const t = useT()
  const { date } = useFormats()
  const words = ({ from, to }: Window) => t('adm.trial.fromTo', { from: date(from), to: date(to) })
  return (
    <DataTable
      caption={t('adm.trial.windows')}
      rows={rows}
      rowKey={({ key }) => key}
      tight
      columns={[
        {
          key: 'link',
          head: t('adm.link.link'),
          rowHead: true,
          cell: ({ link }) => `${t(`milestone.short.${link.milestone}`)} → ${t(`measure.${link.measure}`)}`,
        },
        { key: 'beforeNow', head: t('adm.trial.beforeNow'), cell: ({ before }) => words(before.now) },
        { key: 'beforeThen', head: t('adm.trial.beforeThen'), cell: ({ before }) => words(before.then) },
        { key: 'afterNow', head: t('adm.trial.afterNow'), cell: ({ after }) => words(after.now) },
        { key: 'afterThen', head: t('adm.trial.afterThen'), cell: ({ after }) => words(after.then) },
      ]}
    />
  )
}
