import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'
import type { SettingPage } from './setting-page.server'
import { useSettingValue } from './use-setting-value'

/** Every version of a value: what was done then is measured against the one of that day. */
export function SettingHistory({ page: { setting, versions, answered } }: { page: SettingPage }) {
  const t = useT()
  const { date, moment } = useFormats()
  const words = useSettingValue()
  return (
    <>
      <Panel title={t('adm.history')} flush>
        {versions.length === 0 ? (
          <Empty icon="clock" title={t('adm.noHistoryTitle')}>
            {t('adm.noHistory')}
          </Empty>
        ) : (
          <DataTable
            caption={t('adm.history')}
            rows={versions}
            rowKey={({ version }) => String(version)}
            columns={[
              { key: 'value', head: t('adm.value'), rowHead: true, cell: ({ value }) => words(setting, value) },
              { key: 'from', head: t('settings.validFrom'), cell: ({ validFrom }) => date(validFrom) },
              ...(setting.people === 'two'
                ? [
                    {
                      key: 'proposed',
                      head: t('adm.proposedBy'),
                      cell: ({ proposedBy }: (typeof versions)[number]) => proposedBy ?? t('settings.none'),
                    },
                  ]
                : []),
              { key: 'by', head: t('adm.confirmedBy'), cell: ({ setBy }) => setBy },
              { key: 'at', head: t('adm.setAt'), cell: ({ setAt }) => moment(setAt) },
            ]}
          />
        )}
      </Panel>
      {answered.length > 0 ? (
        <Panel title={t('adm.answered')} flush>
          <DataTable
            caption={t('adm.answered')}
            rows={answered}
            rowKey={({ id }) => id}
            columns={[
              { key: 'value', head: t('adm.value'), rowHead: true, cell: ({ value }) => words(setting, value) },
              { key: 'by', head: t('adm.proposedBy'), cell: ({ proposedBy }) => proposedBy },
              {
                key: 'outcome',
                head: t('adm.outcome'),
                cell: ({ outcome }) => (outcome === null ? null : t(`adm.outcomeDone.${outcome}`)),
              },
              { key: 'decidedBy', head: t('adm.decidedBy'), cell: ({ decidedBy }) => decidedBy },
              { key: 'why', head: t('adm.why'), cell: ({ decidedWhy }) => decidedWhy ?? t('settings.none') },
            ]}
          />
        </Panel>
      ) : null}
    </>
  )
}
