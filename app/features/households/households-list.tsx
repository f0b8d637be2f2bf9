import type { ReactNode } from 'react'
import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Legend } from '~/ui/legend'
import { Page, Row, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'
import { householdsHref, isFiltered } from './household-filters'
import { HouseholdsEmpty } from './households-empty'
import { HouseholdsFilterBar } from './households-filter-bar'
import type { HouseholdsPage } from './households-page.server'
import { HouseholdsTable } from './households-table'

const legend = ['parents', 'children', 'done', 'current', 'next', 'late'] as const

type Props = HouseholdsPage & { mayRegister: boolean; savedViews: ReactNode }

/** The caseload: views, filters and pages all stand in the address. */
export function HouseholdsList({ mayRegister, savedViews, ...page }: Props) {
  const t = useT()
  const { rows } = page
  return (
    <Page>
      <PageHeader
        title={t(mayRegister ? 'households.title.own' : 'households.title.team')}
        actions={
          <Row wrap>
            <ButtonLink href="/people" icon="people">
              {t('households.withoutHousehold')}
            </ButtonLink>
            <ButtonLink href="/consents" icon="shield">
              {t('consentList.title')}
            </ButtonLink>
            {mayRegister ? (
              <ButtonLink href="/light-checks" icon="phone">
                {t('lightChecks.title')}
              </ButtonLink>
            ) : null}
            {mayRegister ? (
              <ButtonLink href="/imports" icon="inbox">
                {t('page.imports')}
              </ButtonLink>
            ) : (
              <ButtonLink href="/caseloads/reassign" icon="swap">
                {t('page.reassign')}
              </ButtonLink>
            )}
            {mayRegister ? (
              <ButtonLink href="/households/new" tone="go" icon="plus">
                {t('households.open')}
              </ButtonLink>
            ) : null}
          </Row>
        }
      />
      <Stack>
        <Views {...page} />
        {savedViews}
        <HouseholdsFilterBar {...page} />
        {rows.length === 0 ? (
          <HouseholdsEmpty filters={page.filters} mayRegister={mayRegister} />
        ) : (
          <>
            <Panel flush foot={<Pages {...page} />}>
              <HouseholdsTable rows={rows} today={page.today} closed={page.filters.closed} showOfficer={!mayRegister} />
            </Panel>
            <Legend
              items={legend.map((mark) => ({
                mark: mark === 'done' ? 'ink' : mark,
                label: t(`households.legend.${mark}`),
              }))}
            />
          </>
        )}
      </Stack>
    </Page>
  )
}

function Views({ filters, counts }: HouseholdsPage) {
  const t = useT()
  const atMost = useAtMost()
  const only = { q: null, place: null, officer: null, status: null, risk: null, due: null }
  const views = [
    { view: 'all', change: only, count: counts.all, current: !isFiltered(filters) },
    { view: 'late', change: { ...only, due: 'late' }, count: counts.late, current: filters.due === 'late' },
    { view: 'week', change: { ...only, due: 'week' }, count: counts.week, current: filters.due === 'week' },
    { view: 'high', change: { ...only, risk: 'high' }, count: counts.high, current: filters.risk === 'high' },
    { view: 'closed', change: { ...only, status: 'closed' }, count: null, current: filters.closed },
  ] as const
  return (
    <Chips
      label={t('households.views')}
      items={views.map(({ view, change, count, current }) => ({
        href: householdsHref(filters, change),
        label: t(`households.view.${view}`),
        count: count === null ? undefined : atMost(count),
        icon: view === 'late' ? 'alert' : undefined,
        current,
      }))}
    />
  )
}

function Pages({ rows, filters, matching, previous, next, lastOn, today }: HouseholdsPage) {
  const t = useT()
  const { day } = useFormats()
  const atMost = useAtMost()
  const after = filters.closed ? 'households.nextBefore' : 'households.nextAfter'
  return (
    <Pager
      label={t('households.pages')}
      summary={t(filters.closed ? 'households.shownClosed' : 'households.shown', {
        count: rows.length,
        total: atMost(matching),
      })}
      previous={{ href: previous ?? undefined, label: t('households.previous') }}
      next={{
        href: next ?? undefined,
        label: next && lastOn ? t(after, { on: day(lastOn, today) }) : t('households.next'),
      }}
    />
  )
}

/** Counted up to a limit, then "1 000+". */
function useAtMost() {
  const t = useT()
  const { number } = useFormats()
  return (count: number) => (count > 1000 ? t('households.more') : number(count, 0))
}
