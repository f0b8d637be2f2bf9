import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import type { FocalPointNamings } from './focal-point-namings.server'

/** Who reads worries, who proposed it and who confirmed it: for those who read them. */
export function FocalPointNamingsPanel({ namings: { rows, more } }: { namings: FocalPointNamings }) {
  const t = useT()
  const { date, moment } = useFormats()
  return (
    <Panel
      title={t('concerns.namings.title')}
      foot={more ? t('concerns.namings.more', { count: rows.length }) : undefined}
      flush
    >
      <DataTable
        caption={t('concerns.namings.title')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', head: t('concerns.namings.who'), rowHead: true, cell: ({ name }) => name },
          { key: 'by', head: t('concerns.namings.by'), cell: ({ by }) => by },
          { key: 'at', head: t('concerns.namings.at'), cell: ({ at }) => moment(at) },
          {
            key: 'answer',
            head: t('concerns.namings.answer'),
            cell: ({ standing, answeredBy, answeredAt }) => (
              <>
                {t(`concerns.namings.standing.${standing}`)}
                {answeredBy && answeredAt ? (
                  <div className="tiny faint">
                    {t('concerns.namings.answeredBy', { name: answeredBy, at: moment(answeredAt) })}
                  </div>
                ) : null}
              </>
            ),
          },
          { key: 'from', head: t('concerns.namings.from'), cell: ({ fromOn }) => date(fromOn) },
          {
            key: 'until',
            head: t('concerns.namings.until'),
            cell: ({ untilOn }) => (untilOn ? date(untilOn) : t('concerns.namings.noEnd')),
          },
        ]}
      />
    </Panel>
  )
}
