import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { householdHead } from '~/features/households/household-head.server'
import { householdKits } from '~/features/kits/household-kits.server'
import { KitTable } from '~/features/kits/kit-table'
import { SupportJudgementNote } from '~/features/kits/support-judgement-note'
import { supportJudgementsOf } from '~/features/kits/support-judgements-of.server'
import { tiesOfHousehold } from '~/features/suppliers/ties-of-household.server'
import { TiesPanel } from '~/features/suppliers/ties-panel'
import { HouseholdFrame } from '~/household-frame'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { TieSaved } from '~/tie-saved'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { MoreRows } from '~/ui/more-rows'

export const handle = {
  access: 'household.read',
  title: 'kits.title',
  object: 'household',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'household.read')
  const head = found(await householdHead(context, params.id ?? ''))
  const [kits, judgements, tied] = await Promise.all([
    householdKits(context, head.id),
    supportJudgementsOf(context, head.id),
    tiesOfHousehold(context, head.id),
  ])
  return { head, kits, judgements, tied, requests: mayEver(context.actor.role, 'kit.request') }
}

export default function HouseholdKits() {
  const t = useT()
  const { head, kits, judgements, tied, requests } = useLoaderData<typeof loader>()
  const request = requests ? (
    <ButtonLink href={`/households/${head.id}/kits/new`} tone="go" icon="plus">
      {t('kits.request.title')}
    </ButtonLink>
  ) : null
  return (
    <HouseholdFrame head={head} tab="kits">
      <Stack gap="large">
        <TieSaved />
        <Panel title={t('kits.title')} flush>
          {kits.rows.length > 0 ? (
            <>
              <KitTable caption={t('kits.household.caption')} rows={kits.rows} />
              <MoreRows>{kits.more > 0 ? t('list.more', { count: kits.more }) : null}</MoreRows>
            </>
          ) : (
            <Empty icon="box" title={t('kits.household.empty')}>
              {t('kits.household.emptyText')}
            </Empty>
          )}
        </Panel>
        <ButtonRow>
          {request}
          <ButtonLink href={`/households/${head.id}/links/new`} icon="people">
            {t('kits.link.title')}
          </ButtonLink>
        </ButtonRow>
        <TiesPanel at={`/households/${head.id}`} means={t('kits.link.tiedMeans')} {...tied} />
        <Panel
          title={t('kits.support.title')}
          foot={
            requests ? (
              <ButtonLink href={`/households/${head.id}/support-judgement/new`} icon="shield">
                {t('kits.support.record')}
              </ButtonLink>
            ) : null
          }
        >
          <SupportJudgementNote judgements={judgements} />
        </Panel>
      </Stack>
    </HouseholdFrame>
  )
}
