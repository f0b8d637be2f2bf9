import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import type { SettingRow } from './setting-list.server'
import { useSettingValue } from './use-setting-value'

/** The values of one area: what each does, what it says today and what is to come. */
export function SettingsTable({ rows, caption }: { rows: SettingRow[]; caption: string }) {
  const t = useT()
  const { date } = useFormats()
  const words = useSettingValue()
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      even
      columns={[
        {
          key: 'name',
          head: t('adm.tab.values'),
          rowHead: true,
          cell: ({ key }) => (
            <>
              <a href={`/settings/values/${key}`}>{t(`adm.setting.${key}`)}</a>
              <div className="small muted">{t(`adm.settingWhat.${key}`)}</div>
            </>
          ),
        },
        {
          key: 'today',
          head: t('adm.today'),
          cell: ({ setting, inForce }) =>
            inForce ? words(setting, inForce.value) : <span className="muted">{t('adm.unset')}</span>,
        },
        {
          key: 'coming',
          head: t('adm.coming'),
          cell: ({ setting, coming, waiting }) => (
            <>
              {coming
                ? t('adm.comingFrom', { value: words(setting, coming.value), from: date(coming.validFrom) })
                : null}
              {waiting ? <Tag tone="accent">{t('adm.proposalWaits')}</Tag> : null}
            </>
          ),
        },
      ]}
    />
  )
}
