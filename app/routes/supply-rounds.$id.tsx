import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RoundChildrenTable } from '~/features/supplies/round-children-table'
import { RoundFacts } from '~/features/supplies/round-facts'
import { RoundLeftOut } from '~/features/supplies/round-left-out'
import { RoundLinesTable } from '~/features/supplies/round-lines-table'
import { RoundVisitsPanel } from '~/features/supplies/round-visits-panel'
import { roundPage } from '~/features/supplies/round-page.server'
import { useLocale, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'kit.decide',
  title: 'page.supplyRound',
  object: 'supplyRound',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.decide')
  return { round: found(await roundPage(context, params['id'] ?? '')) }
}

export default function SupplyRound() {
  const t = useT()
  const locale = useLocale()
  const { round } = useLoaderData<typeof loader>()
  const list = { label: t('page.supplyRounds'), href: '/supply-rounds' }
  return (
    <Page>
      <PageHeader
        crumbs={<Crumbs label={t('schooling.where')} items={[list, { label: round.number }]} />}
        title={t('supplies.roundTitle', { kit: round.label[locale], number: round.number })}
        lead={t('supplies.roundLead', { group: round.groupName, count: round.count })}
        actions={
          round.own && round.state === 'returned' ? (
            <ButtonLink href={`/supply-rounds/${round.id}/resubmission`} tone="go" icon="edit">
              {t('supplies.correct')}
            </ButtonLink>
          ) : !round.own && round.state === 'submitted' ? (
            <ButtonLink href={`/supply-rounds/${round.id}/decision`} tone="go">
              {t('supplies.decide')}
            </ButtonLink>
          ) : undefined
        }
      />
      <Stack gap="large">
        <RoundFacts round={round} />
        <Panel title={t('supplies.lines')} flush>
          <RoundLinesTable lines={round.lines} total={round.total} />
        </Panel>
        <Panel title={t('supplies.children')} flush>
          <RoundChildrenTable pupils={round.children} />
        </Panel>
        <RoundVisitsPanel round={round} />
        <RoundLeftOut left={round.left} />
      </Stack>
    </Page>
  )
}
