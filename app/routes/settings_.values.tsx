import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { settingAreas } from '~/domain/settings/known-settings'
import { settingList } from '~/features/settings/setting-list.server'
import { SettingsTable } from '~/features/settings/settings-table'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { SettingsFrame } from '~/settings-frame'
import { Panel } from '~/ui/panel'

export const handle = { access: 'ceiling.propose', title: 'page.settingValues', nav: 'settings' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  return { rows: await settingList(await requireContext(request, 'ceiling.propose')) }
}

export default function SettingValues() {
  const t = useT()
  const { rows } = useLoaderData<typeof loader>()
  return (
    <SettingsFrame tab="values" title={t('page.settingValues')} lead={t('adm.values.lead')}>
      {settingAreas
        .map((area) => ({ area, own: rows.filter(({ setting }) => setting.area === area) }))
        .filter(({ own }) => own.length > 0)
        .map(({ area, own }) => (
          <Panel key={area} title={t(`adm.area.${area}`)} flush>
            <SettingsTable rows={own} caption={t(`adm.area.${area}`)} />
          </Panel>
        ))}
    </SettingsFrame>
  )
}
