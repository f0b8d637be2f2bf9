import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mostShown } from '~/domain/most-shown'
import { ClosureTable } from '~/features/schooling/closure-table'
import { closuresPage } from '~/features/schooling/closures-page.server'
import { useT } from '~/i18n/language'
import { AtMost } from '~/pieces/at-most'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'schooling.record', title: 'page.closures', nav: 'field' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  return await closuresPage(await requireContext(request, 'schooling.record'))
}

export default function Closures() {
  const t = useT()
  const { schools, rows } = useLoaderData<typeof loader>()
  const add =
    schools > 0 ? (
      <ButtonLink href="/closures/new" tone="go" icon="plus">
        {t('schoolClosed.add')}
      </ButtonLink>
    ) : null
  const nothing = schools === 0 ? 'noSchool' : 'none'
  return (
    <Page>
      <PageHeader title={t('page.closures')} lead={t('schoolClosed.lead')} actions={rows.length > 0 ? add : null} />
      {rows.length > 0 ? (
        <>
          <Panel flush>
            <ClosureTable rows={rows} />
          </Panel>
          <AtMost rows={rows.length} most={mostShown.closures}>
            {t('list.newest')}
          </AtMost>
        </>
      ) : (
        <Empty icon="calendar" title={t(`schoolClosed.${nothing}`)} action={add}>
          {t(`schoolClosed.${nothing}Text`)}
        </Empty>
      )}
    </Page>
  )
}
