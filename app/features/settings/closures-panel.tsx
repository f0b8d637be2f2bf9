import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'
import type { calendarPage } from './calendar-page.server'

type Closure = NonNullable<Awaited<ReturnType<typeof calendarPage>>>['closures'][number]

/** Days without school: of all schools, of a commune or of one. */
export function ClosuresPanel({ closures }: { closures: Closure[] }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <Panel
      title={t('adm.calendar.closures')}
      flush
      aside={
        <ButtonLink href="/settings/closures/new" size="small" icon="plus">
          {t('adm.calendar.addClosure')}
        </ButtonLink>
      }
    >
      {closures.length === 0 ? (
        <Empty icon="calendar" title={t('adm.calendar.noClosuresTitle')}>
          {t('adm.calendar.noClosures')}
        </Empty>
      ) : (
        <DataTable
          caption={t('adm.calendar.closures')}
          rows={closures}
          rowKey={({ id }) => id}
          columns={[
            { key: 'from', head: t('adm.calendar.startsOn'), rowHead: true, cell: ({ startsOn }) => date(startsOn) },
            { key: 'to', head: t('adm.calendar.endsOn'), cell: ({ endsOn }) => date(endsOn) },
            { key: 'why', head: t('adm.why'), cell: ({ reason }) => t(`closureReason.${reason}`) },
            {
              key: 'where',
              head: t('adm.calendar.where'),
              cell: ({ school, commune }) => school ?? commune ?? t('adm.calendar.allSchools'),
            },
            {
              key: 'act',
              head: t('adm.calendar.withdraw'),
              headHidden: true,
              cell: ({ id }) => <a href={`/settings/closures/${id}/withdrawal`}>{t('adm.calendar.withdraw')}</a>,
            },
          ]}
        />
      )}
    </Panel>
  )
}
