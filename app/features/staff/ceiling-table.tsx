import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'

type Version = { version: number; francs: number; validFrom: string; setBy: string; setAt: Date }

/** Every ceiling there was: what was decided then is measured against the one of that day. */
export function CeilingTable({ versions }: { versions: Version[] }) {
  const t = useT()
  const { date, francs, moment } = useFormats()
  return (
    <Panel title={t('settings.history')} flush>
      {versions.length === 0 ? (
        <Empty icon="coin" title={t('settings.noHistoryTitle')}>
          {t('settings.noHistory')}
        </Empty>
      ) : (
        <DataTable
          caption={t('settings.history')}
          rows={versions}
          rowKey={({ version }) => String(version)}
          columns={[
            {
              key: 'amount',
              head: t('settings.amount'),
              kind: 'number',
              rowHead: true,
              cell: (row) => francs(row.francs),
            },
            { key: 'from', head: t('settings.validFrom'), cell: ({ validFrom }) => date(validFrom) },
            { key: 'by', head: t('settings.setBy'), cell: ({ setBy }) => setBy },
            { key: 'at', head: t('settings.setAt'), cell: ({ setAt }) => moment(setAt) },
          ]}
        />
      )}
    </Panel>
  )
}
