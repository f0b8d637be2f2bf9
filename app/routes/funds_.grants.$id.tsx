import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FundCrumbs } from '~/features/funds/fund-crumbs'
import { grantPage } from '~/features/funds/grant-page.server'
import { GrantFacts } from '~/features/funds/grant-facts'
import { LinesTable } from '~/features/funds/lines-table'
import { MovesTable } from '~/features/funds/moves-table'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'fund.read', title: 'page.grant', object: 'grant', nav: 'funds' } satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'fund.read')
  return found(await grantPage(context, params['id'] ?? ''))
}

export default function Grant() {
  const t = useT()
  const { grant, standing, lines, moves, records, decides } = useLoaderData<typeof loader>()
  const openLine = (
    <ButtonLink href={`/funds/grants/${grant.id}/lines/new`} icon="plus">
      {t('funds.openLine')}
    </ButtonLink>
  )
  const move = (
    <ButtonLink href={`/funds/moves/new?grant=${grant.id}`} tone="go" icon="swap">
      {t('funds.moveMoney')}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader
        crumbs={<FundCrumbs label={grant.reference} />}
        title={grant.donor}
        lead={<span className="mono">{grant.reference}</span>}
        actions={
          records ? (
            <ButtonRow>
              {standing.when === 'ended' ? null : openLine}
              {lines.length > 0 ? move : null}
            </ButtonRow>
          ) : null
        }
      />
      <Stack gap="large">
        <GrantFacts grant={grant} standing={standing} />
        <Panel title={t('funds.lines')} flush>
          {lines.length > 0 ? (
            <LinesTable lines={lines} />
          ) : (
            <Empty icon="coin" title={t('funds.linesEmpty')} action={records ? openLine : null}>
              <p>{t('funds.linesEmptyText')}</p>
            </Empty>
          )}
        </Panel>
        <Panel title={t('funds.moves.recent')} flush>
          {moves.length > 0 ? (
            <MovesTable caption={t('funds.moves.recent')} rows={moves} decides={decides} />
          ) : (
            <Empty icon="swap" title={t('funds.moves.empty')}>
              <p>{t('funds.moves.emptyText')}</p>
            </Empty>
          )}
        </Panel>
      </Stack>
    </Page>
  )
}
