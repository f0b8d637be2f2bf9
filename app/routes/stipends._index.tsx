import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reportStates as states } from '~/domain/stipends/report-states'
import { reportStates } from '~/features/stipends/report-draft.server'
import { ReportStateLinks } from '~/features/stipends/report-state-links'
import { ReportTable } from '~/features/stipends/report-table'
import { reportsList } from '~/features/stipends/reports-list.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'

export const handle = { access: 'stipend.read', title: 'page.stipends', nav: 'field' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'stipend.read')
  const search = new URL(request.url).searchParams
  const state = states.find((one) => one === search.get('state'))
  const before = search.get('before') ?? undefined
  const list = await reportsList(context, { state, before })
  const months = list.mayReport ? await reportStates(context) : []
  return { state, paged: before !== undefined, unsent: months.filter(({ late }) => late), ...list }
}

export default function Stipends() {
  const t = useT()
  const { rows, next, mayReport, state, paged, unsent } = useLoaderData<typeof loader>()
  const filter = state ? `state=${state}` : ''
  return (
    <Page>
      <PageHeader
        title={t('stipends.title')}
        lead={t('stipends.lead')}
        actions={
          mayReport ? (
            <ButtonLink href="/stipends/new" tone="go" icon="pencil">
              {t('stipends.prepare')}
            </ButtonLink>
          ) : null
        }
      />
      <Stack>
        <ReportStateLinks states={unsent} />
        <Chips
          label={t('stipends.filter')}
          items={[
            { href: '/stipends', label: t('stipends.all'), current: state === undefined },
            ...states.map((one) => ({
              href: `/stipends?state=${one}`,
              label: t(`reportState.${one}`),
              current: state === one,
            })),
          ]}
        />
        {rows.length > 0 ? (
          <Panel flush>
            <ReportTable rows={rows} />
          </Panel>
        ) : (
          <Empty icon="coin" title={t('stipends.none')}>
            {t('stipends.noneText')}
          </Empty>
        )}
      </Stack>
      {next || paged ? (
        <Pager
          label={t('stipends.pages')}
          summary=""
          previous={{ label: t('stipends.newest'), ...(paged ? { href: `/stipends?${filter}` } : {}) }}
          next={{ label: t('stipends.more'), ...(next ? { href: `/stipends?${filter}&before=${next}` } : {}) }}
        />
      ) : null}
    </Page>
  )
}
