import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownViews } from '~/features/comfort/own-view.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'business.read', title: 'page.views' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  return { views: await ownViews(await requireContext(request, 'business.read')) }
}

export default function Views() {
  const t = useT()
  const { views } = useLoaderData<typeof loader>()
  return (
    <Page narrow>
      <PageHeader title={t('page.views')} lead={t('savedViews.lead')} />
      {views.length === 0 ? (
        <Empty icon="star" title={t('savedViews.none')}>
          <p>{t('savedViews.noneText')}</p>
        </Empty>
      ) : (
        <Panel flush>
          <DataTable
            caption={t('page.views')}
            rows={views}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                head: t('savedViews.name'),
                rowHead: true,
                cell: ({ name, list, query }) => <a href={`/${list}${query === '' ? '' : `?${query}`}`}>{name}</a>,
              },
              { key: 'list', head: t('savedViews.list'), cell: ({ list }) => t(`savedViews.list.${list}`) },
              {
                key: 'delete',
                head: t('savedViews.delete'),
                headHidden: true,
                cell: ({ id }) => <a href={`/views/deletion?view=${id}`}>{t('savedViews.delete')}</a>,
              },
            ]}
          />
        </Panel>
      )}
    </Page>
  )
}
