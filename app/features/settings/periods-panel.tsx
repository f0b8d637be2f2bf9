import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import type { calendarPage } from './calendar-page.server'

type Kinds = NonNullable<Awaited<ReturnType<typeof calendarPage>>>['kinds']
type Row = {
  key: string
  id: string | null
  kind: Kinds[number]['kind']
  startsOn: string | null
  endsOn: string | null
  by: string | null
}

/** What was entered, by kind; where nothing was, what counts instead. */
export function PeriodsPanel({ kinds }: { kinds: Kinds }) {
  const t = useT()
  const { date } = useFormats()
  const rows = kinds.flatMap(({ kind, periods }): Row[] =>
    periods.length > 0
      ? periods.map((period) => ({ ...period, key: period.id }))
      : [{ key: kind, id: null, kind, startsOn: null, endsOn: null, by: null }],
  )
  return (
    <Panel title={t('adm.calendar.periods')} flush>
      <DataTable
        caption={t('adm.calendar.periods')}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'kind',
            head: t('adm.calendar.kind'),
            rowHead: true,
            cell: ({ kind, startsOn }) => (
              <>
                {t(`adm.calendar.kind.${kind}`)}
                {startsOn ? null : <div className="small muted">{t(`adm.calendar.none.${kind}`)}</div>}
              </>
            ),
          },
          {
            key: 'from',
            head: t('adm.calendar.startsOn'),
            cell: ({ startsOn }) => (startsOn ? date(startsOn) : null),
          },
          { key: 'to', head: t('adm.calendar.endsOn'), cell: ({ endsOn }) => (endsOn ? date(endsOn) : null) },
          { key: 'by', head: t('adm.confirmedBy'), cell: ({ by }) => by },
          {
            key: 'act',
            head: t('adm.calendar.withdraw'),
            headHidden: true,
            cell: ({ id }) =>
              id ? <a href={`/settings/calendar/${id}/withdrawal`}>{t('adm.calendar.withdraw')}</a> : null,
          },
        ]}
      />
    </Panel>
  )
}
