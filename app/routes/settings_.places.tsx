import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { marketPlaces } from '~/features/settings/market-places.server'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { SettingsFrame } from '~/settings-frame'
import { DataTable } from '~/ui/data-table'
import { Panel } from '~/ui/panel'

export const handle = { access: 'settings.edit', title: 'page.places', nav: 'settings' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'settings.edit')
  return { departments: found(await marketPlaces(context)) }
}

export default function Places() {
  const t = useT()
  const { list } = useFormats()
  const { departments } = useLoaderData<typeof loader>()
  return (
    <SettingsFrame tab="places" title={t('page.places')} lead={t('adm.place.lead')}>
      {departments.map(({ department, communes }) => (
        <Panel key={department} title={department} flush>
          <DataTable
            caption={department}
            rows={communes}
            rowKey={({ pcode }) => pcode}
            tight
            even
            columns={[
              {
                key: 'name',
                head: t('adm.school.commune'),
                rowHead: true,
                cell: ({ pcode, name }) => (
                  <>
                    <a href={`/settings/places/${pcode}`}>{name}</a> <span className="tiny faint mono">{pcode}</span>
                  </>
                ),
              },
              {
                key: 'days',
                head: t('page.place'),
                cell: ({ days }) =>
                  days.length > 0 ? (
                    list(days.map((day) => t(`weekday.${day}` as MessageKey)))
                  ) : (
                    <span className="muted">{t('adm.place.noDays')}</span>
                  ),
              },
            ]}
          />
        </Panel>
      ))}
    </SettingsFrame>
  )
}
