import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { LinkCaseTable } from '~/features/programme/link-case-table'
import { linkCases } from '~/features/programme/link-cases.server'
import { outcomesHref } from '~/features/programme/outcomes-href'
import { linksFilter } from '~/features/programme/programme-filter'
import { useFormats, useT } from '~/i18n/language'
import { ListPager } from '~/pieces/list-pager'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'team.read', title: 'page.team.links', nav: 'outcomes' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'team.read')
  const filter = linksFilter(request, context.actor.role, nigerDate(context.now))
  return { filter, cases: await linkCases(context, filter, new URL(request.url).searchParams) }
}

export default function LinkCases() {
  const { filter, cases } = useLoaderData<typeof loader>()
  const t = useT()
  const { date } = useFormats()
  const more: Record<string, string> = cases
    ? { link: `${cases.link.milestone}.${cases.link.measure}`, cell: cases.cell }
    : {}
  const here = outcomesHref(filter, '/team/links', more)
  const title = cases
    ? t('team.link.title', {
        milestone: t(`milestone.${cases.link.milestone}`),
        measure: t(`measure.${cases.link.measure}`),
        cell: t(`team.cell.${cases.cell}`),
      })
    : t('page.team.links')
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('team.crumbs')}
            items={[{ href: outcomesHref(filter), label: t('nav.outcomes') }, { label: t('page.team.links') }]}
          />
        }
        title={title}
        lead={t('team.link.lead', { on: date(filter.asOf) })}
      />
      <Stack gap="large">
        <Panel
          foot={
            <>
              <p>{t('link.caveat')}</p>
              <p>{t('team.link.ofToday')}</p>
              {cases && cases.next !== null ? <ListPager here={here} next={cases.next} /> : null}
            </>
          }
          flush
        >
          {cases && cases.rows.length > 0 ? (
            <LinkCaseTable rows={cases.rows} measure={cases.link.measure} caption={title} />
          ) : (
            <Empty icon="search" title={t('team.link.none')}>
              <p>{t('team.link.noneText')}</p>
            </Empty>
          )}
        </Panel>
      </Stack>
    </Page>
  )
}
