import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ClaimConflict } from '~/features/programme/claim-conflict'
import { claimsPage } from '~/features/programme/claims-page.server'
import { ClaimsTable } from '~/features/programme/claims-table'
import { WithdrawnClaims } from '~/features/programme/withdrawn-claims'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { localeOf } from '~/server/locale.server'
import { SyntheticMark } from '~/synthetic-mark'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'claim.read', title: 'page.claims', nav: 'programme' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'claim.read')
  return await claimsPage(context, localeOf(request))
}

export default function Claims() {
  const { standing, withdrawn, mayCount, withheld, mayAdd } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page>
      <PageHeader
        title={t('page.claims')}
        lead={t('team.claim.lead')}
        actions={
          mayAdd ? (
            <ButtonLink href="/programme/claims/new" icon="plus">
              {t('team.claim.new')}
            </ButtonLink>
          ) : null
        }
      />
      <Stack gap="large">
        <SyntheticMark />
        <ClaimConflict claims={standing} />
        <Panel title={t('team.claim.standing')} foot={t('team.claim.foot')} flush>
          {standing.length > 0 ? (
            <ClaimsTable
              rows={standing}
              caption={t('team.claim.standing')}
              mayCount={mayCount}
              withheld={withheld}
              mayWithdraw={mayAdd}
            />
          ) : (
            <Empty icon="chart" title={t('team.claim.none')}>
              <p>{t('team.claim.noneText')}</p>
            </Empty>
          )}
        </Panel>
        {withdrawn.length > 0 ? <WithdrawnClaims claims={withdrawn} /> : null}
      </Stack>
    </Page>
  )
}
