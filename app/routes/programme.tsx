import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { CaseloadPanel } from '~/features/programme/caseload-panel'
import { figuresHeld } from '~/features/programme/figures-held.server'
import { KeptSince } from '~/features/programme/kept-since'
import { lateByOfficer } from '~/features/programme/late-by-officer.server'
import { programmeFilter } from '~/features/programme/programme-filter'
import { ProgrammeFilterBar } from '~/features/programme/programme-filter-bar'
import { programmeNumbers } from '~/features/programme/programme-numbers.server'
import { publishedMonth } from '~/features/programme/published-month.server'
import { PublishedFiguresTable } from '~/features/programme/published-figures-table'
import { useFormats, useT } from '~/i18n/language'
import { ProgrammePanels } from '~/programme-panels'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { SyntheticMark } from '~/synthetic-mark'
import { Columns, Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'

export const handle = { access: 'programme.read', title: 'programme.title', nav: 'programme' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'programme.read')
  const { role } = context.actor
  const today = nigerDate(context.now)
  const filter = programmeFilter(request, role, today)
  if (role !== 'lead') return { filter, today, ...(await publishedMonth(context)), caseloads: null, mayChoose: false }
  const [numbers, caseloads, held] = await Promise.all([
    programmeNumbers(context, filter),
    lateByOfficer(context, filter),
    figuresHeld(context),
  ])
  return { filter, today, numbers, caseloads, held, madeOn: null, mayChoose: true }
}

export default function Programme() {
  const { filter, today, numbers, caseloads, held, madeOn, mayChoose } = useLoaderData<typeof loader>()
  const t = useT()
  const formats = useFormats()
  return (
    <Page>
      <PageHeader
        title={t('programme.title')}
        lead={t(mayChoose ? 'programme.lead' : 'programme.leadOutside', { on: formats.date(filter.asOf) })}
      />
      <Stack gap="large">
        {mayChoose ? <ProgrammeFilterBar filter={filter} today={today} action="/programme" /> : null}
        <SyntheticMark />
        {madeOn ? <KeptSince madeOn={madeOn} /> : null}
        <ProgrammePanels
          numbers={numbers}
          asOf={filter.asOf}
          department={filter.department}
          awayHref={mayChoose ? awayHref(filter.department) : undefined}
        />
        <Columns count={2}>
          {caseloads ? <CaseloadPanel caseloads={caseloads} /> : null}
          <Panel
            title={t('programme.published')}
            aside={<a href="/programme/claims">{t('team.claim.all')}</a>}
            foot={t('programme.publishedSource')}
            flush
          >
            <PublishedFiguresTable held={held} />
          </Panel>
        </Columns>
      </Stack>
    </Page>
  )
}

function awayHref(department: string | null) {
  return `/households?children=away${department === null ? '' : `&place=${department}`}`
}
