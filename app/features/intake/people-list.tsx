import type { ReactNode } from 'react'
import { useT } from '~/i18n/language'
import { useFormats } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Empty } from '~/ui/empty'
import { FilterBar } from '~/ui/filter-bar'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import type { OverdueServices } from './overdue-services.server'
import { OverduePanel } from './overdue-panel'
import { peopleHref, peopleStates } from './people-filters'
import type { PeoplePage } from './people-page.server'
import { PeopleTable } from './people-table'

type Props = PeoplePage & { mayRegister: boolean; overdueServices: OverdueServices; savedViews: ReactNode }

/** The centre's list: who is there, whose family is sought, who went home, whose case ended. */
export function PeopleList({ mayRegister, overdueServices, savedViews, ...page }: Props) {
  const t = useT()
  const { number } = useFormats()
  const { rows, matching, previous, next, filters } = page
  const total = matching > 1000 ? t('households.more') : number(matching, 0)
  return (
    <Page>
      <PageHeader
        title={t('people.title')}
        lead={t(mayRegister ? 'people.lead' : 'people.leadTeam')}
        actions={
          <>
            <ButtonLink href="/search" icon="search" tone="quiet">
              {t('people.search')}
            </ButtonLink>
            <ButtonLink href="/people/sensitisations" icon="people">
              {t('sensitisation.title')}
            </ButtonLink>
            {mayRegister ? (
              <ButtonLink href="/people/new" tone="go" icon="plus">
                {t('people.add')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Stack>
        {savedViews}
        <OverduePanel {...overdueServices} />
        <Chips
          label={t('intake.state')}
          items={[null, ...peopleStates].map((state) => ({
            href: peopleHref({ ...filters, state }),
            label: t(`intakeStage.${state ?? 'all'}`),
            current: filters.state === state,
          }))}
        />
        <Filters {...page} />
        {rows.length === 0 ? (
          <Empty
            icon="people"
            title={t('people.emptyTitle')}
            action={<ButtonLink href="/people">{t('people.all')}</ButtonLink>}
          >
            <p>{t('people.emptyText')}</p>
          </Empty>
        ) : (
          <Panel
            flush
            foot={
              <Pager
                label={t('people.pages')}
                summary={t('people.shown', { count: rows.length, total })}
                previous={{ href: previous ?? undefined, label: t('households.previous') }}
                next={{ href: next ?? undefined, label: t('households.next') }}
              />
            }
          >
            <PeopleTable rows={rows} />
          </Panel>
        )}
      </Stack>
    </Page>
  )
}

function Filters({ filters, cohorts }: PeoplePage) {
  const t = useT()
  return (
    <FilterBar
      label={t('people.filters')}
      submit={t('households.filter.submit')}
      keep={filters.state ? { state: filters.state } : {}}
    >
      <SelectField
        name="cohort"
        label={t('people.cohort')}
        placeholder={t('people.anyCohort')}
        defaultValue={filters.cohort ?? ''}
        options={cohorts.map((cohort) => ({ value: cohort, label: cohort }))}
      />
    </FilterBar>
  )
}
