import { daysBetween } from '~/domain/dates'
import type { TwoDates } from '~/domain/settings/side-by-side'
import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'

type Props = {
  /** `whom`: of whom the milestone is, where the table is of several people. */
  rows: readonly (TwoDates & { key: string; whom?: string })[]
  versions: { now: number; then: number }
}

/** Planned days by the version that holds and by the draft, and how far they move. */
export function SideBySideTable({ rows, versions }: Props) {
  const t = useT()
  const { date } = useFormats()
  const several = rows.some(({ whom }) => whom !== undefined)
  const dayOf = (on: string | null) => (on === null ? t('adm.trial.leftOut') : date(on))
  return (
    <DataTable
      caption={t('adm.trial.caption')}
      rows={rows}
      rowKey={({ key }) => key}
      tone={({ now, then }) => (now === then ? 'quiet' : undefined)}
      tight
      columns={[
        {
          key: 'milestone',
          head: t('adm.template.milestone'),
          rowHead: true,
          cell: ({ code }) => t(`milestone.${code}`),
        },
        ...(several
          ? [{ key: 'whom', head: t('adm.trial.whom'), cell: ({ whom }: Props['rows'][number]) => whom }]
          : []),
        { key: 'now', head: t('adm.template.versionN', { version: versions.now }), cell: ({ now }) => dayOf(now) },
        { key: 'then', head: t('adm.template.versionN', { version: versions.then }), cell: ({ then }) => dayOf(then) },
        {
          key: 'moves',
          head: t('adm.trial.moves'),
          cell: ({ now, then }) => {
            if (now === null || then === null || now === then) return t('settings.none')
            const days = daysBetween(now, then)
            return t(days > 0 ? 'adm.trial.later' : 'adm.trial.sooner', { count: Math.abs(days) })
          },
        },
      ]}
    />
  )
}
