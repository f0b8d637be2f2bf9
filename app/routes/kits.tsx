import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/rights'
import { kitStates } from '~/domain/kits/kit-state'
import { KitInbox } from '~/features/kits/kit-inbox'
import { kitList } from '~/features/kits/kit-list.server'
import { KitTable } from '~/features/kits/kit-table'
import { kitsToDecide } from '~/features/kits/kits-to-decide.server'
import { kitsToDeliver } from '~/features/kits/kits-to-deliver.server'
import { ownKitsWaiting } from '~/features/kits/own-kits-waiting.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { TieSaved } from '~/tie-saved'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'

export const handle = { access: 'kit.read', title: 'kits.title', nav: 'kits' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.read')
  const { searchParams } = new URL(request.url)
  const state = kitStates.find((known) => known === searchParams.get('state')) ?? null
  const after = searchParams.get('after')
  const isInbox = state === null && after === null
  const [list, toDecide, own, toDeliver] = await Promise.all([
    kitList(context, { state, after }),
    isInbox ? kitsToDecide(context) : [],
    isInbox ? ownKitsWaiting(context) : [],
    isInbox ? kitsToDeliver(context) : [],
  ])
  return { state, after, list, inbox: isInbox ? { toDecide, own, toDeliver } : null, decides: decides(context) }
}

function decides({ actor }: Awaited<ReturnType<typeof requireContext>>) {
  return mayEver(actor.role, 'kit.decide')
}

export default function Kits() {
  const t = useT()
  const { state, after, list, inbox, decides } = useLoaderData<typeof loader>()
  const here = (search: Record<string, string>) => `/kits?${new URLSearchParams(search).toString()}`
  const stateSearch: Record<string, string> = state === null ? {} : { state }
  const summary = state === null ? t('kits.list.all') : t(`kits.state.${state}`)
  return (
    <Page>
      <PageHeader
        title={t('kits.title')}
        lead={t('kits.lead')}
        actions={
          <>
            <ButtonLink href="/prices" icon="coin">
              {t('page.prices')}
            </ButtonLink>
            {decides ? (
              <>
                <ButtonLink href="/supply-rounds" icon="bag">
                  {t('page.supplyRounds')}
                </ButtonLink>
                <ButtonLink href="/delegations" icon="swap">
                  {t('delegations.link')}
                </ButtonLink>
              </>
            ) : null}
          </>
        }
      />
      <Stack gap="large">
        <TieSaved />
        {inbox ? <KitInbox decides={decides} {...inbox} /> : null}
        <Chips
          label={t('kits.list.views')}
          items={[
            { href: '/kits', label: t('kits.list.all'), current: state === null },
            ...kitStates.map((known) => ({
              href: here({ state: known }),
              label: t(`kits.state.${known}`),
              current: known === state,
            })),
          ]}
        />
        <Panel title={summary} flush>
          {list.rows.length > 0 ? (
            <KitTable caption={summary} rows={list.rows} />
          ) : (
            <Empty
              icon="filter"
              title={t('kits.list.empty')}
              action={<ButtonLink href="/kits">{t('kits.list.reset')}</ButtonLink>}
            >
              {t('kits.list.emptyText')}
            </Empty>
          )}
        </Panel>
        <Pager
          label={t('kits.list.pages')}
          summary={t('kits.list.shown', { count: list.rows.length })}
          previous={{ label: t('kits.list.first'), ...(after === null ? {} : { href: here(stateSearch) }) }}
          next={{
            label: t('kits.list.next'),
            ...(list.next === null ? {} : { href: here({ ...stateSearch, after: list.next }) }),
          }}
        />
      </Stack>
    </Page>
  )
}
