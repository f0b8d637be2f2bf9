import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { ChartOfOutcomes } from '~/features/programme/chart-of-outcomes'
import { reportedHouseholds } from '~/features/programme/counted-rows.server'
import { KeptSince } from '~/features/programme/kept-since'
import { OutcomeTable } from '~/features/programme/outcome-table'
import { outcomesByLink } from '~/features/programme/outcomes-by-link.server'
import { outcomesHref } from '~/features/programme/outcomes-href'
import { linkFilterChoices } from '~/features/programme/link-filter-choices.server'
import { LinkFilterFields } from '~/features/programme/link-filter-fields'
import { isNarrowed } from '~/features/programme/link-filters'
import { fileFilter, linksFilter } from '~/features/programme/programme-filter'
import { ProgrammeFilterBar } from '~/features/programme/programme-filter-bar'
import { publishedMonth } from '~/features/programme/published-month.server'
import { StandingCaveats } from '~/features/programme/standing-caveats'
import { useFormats, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { localeOf } from '~/server/locale.server'
import { SyntheticMark } from '~/synthetic-mark'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Note } from '~/ui/note'
import { Page, Stack, WithAside } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = {
  access: 'programme.read',
  title: 'nav.outcomes',
  nav: 'outcomes',
  scripts: true,
} satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'programme.read')
  const { role } = context.actor
  const today = nigerDate(context.now)
  const filter = linksFilter(request, role, today)
  const mayChoose = role === 'lead'
  const file = fileFilter(today)
  const page = { filter, today, mayChoose, fileOn: file.asOf }
  if (!mayChoose) {
    const { numbers, madeOn } = await publishedMonth(context)
    return { ...page, rows: numbers.outcomes, madeOn, choices: null, leftOut: 0 }
  }
  const [rows, choices, { leftOut }] = await Promise.all([
    outcomesByLink(context, filter),
    linkFilterChoices(context, localeOf(request)),
    reportedHouseholds(context, file),
  ])
  return { ...page, rows, madeOn: null, choices, leftOut }
}

export default function Outcomes() {
  const { filter, today, rows, madeOn, choices, mayChoose, leftOut, fileOn } = useLoaderData<typeof loader>()
  const t = useT()
  const formats = useFormats()
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('programme.crumbs')}
            items={[{ href: '/programme', label: t('programme.title') }, { label: t('programme.outcomesTitle') }]}
          />
        }
        title={t('programme.outcomesTitle')}
        lead={t(mayChoose ? 'programme.lead' : 'programme.leadOutside', { on: formats.date(filter.asOf) })}
        actions={
          <ButtonLink href="/programme/outcomes.csv" icon="inbox" download>
            {t('programme.csvFile')}
          </ButtonLink>
        }
      />
      <Stack gap="large">
        {choices && filter.links ? (
          <div>
            <ProgrammeFilterBar
              filter={filter}
              today={today}
              action="/programme/outcomes"
              narrowed={isNarrowed(filter.links)}
            >
              <LinkFilterFields filters={filter.links} choices={choices} />
            </ProgrammeFilterBar>
            <p className="small muted">{t('team.link.ofToday')}</p>
          </div>
        ) : null}
        <SyntheticMark />
        {madeOn ? <KeptSince madeOn={madeOn} /> : null}
        {mayChoose ? (
          <Note icon="shield" title={t('programme.fileWhole', { on: formats.date(fileOn) })}>
            {t('consents.fileRules', { count: leftOut })}
          </Note>
        ) : null}
        <Panel title={t('programme.byLink')} foot={<TableFoot />} flush>
          <OutcomeTable
            rows={rows}
            hrefOf={
              mayChoose
                ? ({ milestone, measure }, cell) =>
                    outcomesHref(filter, '/team/links', { link: `${milestone}.${measure}`, cell })
                : undefined
            }
          />
        </Panel>
        <WithAside
          asideLabel={t('programme.caveats')}
          aside={
            <Panel id="rules" title={t('programme.caveats')} foot={t('programme.estimators')} flush>
              <StandingCaveats />
            </Panel>
          }
        >
          <Panel title={t('programme.chart')} foot={t('programme.chartFoot')}>
            <ChartOfOutcomes rows={rows} />
          </Panel>
        </WithAside>
      </Stack>
    </Page>
  )
}

function TableFoot() {
  const t = useT()
  return (
    <>
      {t('programme.tableFoot')} <a href="#rules">{t('programme.howMeasured')}</a>
    </>
  )
}
