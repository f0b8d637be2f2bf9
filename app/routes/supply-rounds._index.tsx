import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RoundTable } from '~/features/supplies/round-table'
import { supplyRoundList } from '~/features/supplies/supply-round-list.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'kit.decide', title: 'page.supplyRounds', nav: 'kits' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.decide')
  const before = new URL(request.url).searchParams.get('before')
  return await supplyRoundList(context, { before })
}

export default function SupplyRounds() {
  const t = useT()
  const { rounds, next } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader title={t('page.supplyRounds')} lead={t('supplies.lead')} />
      <Panel flush foot={next ? <ButtonLink href={`?before=${next}`}>{t('supplies.older')}</ButtonLink> : undefined}>
        {rounds.length > 0 ? (
          <RoundTable rounds={rounds} withGroup />
        ) : (
          <Empty icon="bag" title={t('supplies.noneTitle')}>
            {t('supplies.noneDecide')}
          </Empty>
        )}
      </Panel>
    </Page>
  )
}
