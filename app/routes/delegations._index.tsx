import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { DelegationTable } from '~/features/delegations/delegation-table'
import { delegationsOf } from '~/features/delegations/delegations-of.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'delegation.read', title: 'delegations.title', nav: 'kits' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'delegation.read')
  return { delegations: await delegationsOf(context), mayDelegate: mayEver(context.actor.role, 'delegation.record') }
}

export default function Delegations() {
  const t = useT()
  const { delegations, mayDelegate } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title={t('delegations.title')}
        lead={t(mayDelegate ? 'delegations.lead' : 'delegations.leadOfficer')}
        actions={
          mayDelegate ? (
            <ButtonLink href="/delegations/new" tone="go" icon="swap">
              {t('delegations.new')}
            </ButtonLink>
          ) : null
        }
      />
      <Panel title={t('delegations.list')} flush>
        {delegations.length > 0 ? (
          <DelegationTable caption={t('delegations.list')} rows={delegations} />
        ) : (
          <Empty icon="swap" title={t('delegations.empty')}>
            {t(mayDelegate ? 'delegations.emptyText' : 'delegations.emptyTextOfficer')}
          </Empty>
        )}
      </Panel>
    </Page>
  )
}
