import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { Code } from '~/ui/code'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterBar } from '~/ui/filter-bar'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import type { PeoplePage } from './people-page.server'

/** People of the centre without a household, by code; a name that is known can be looked up. */
export function PeopleList({ mayRegister, ...page }: PeoplePage & { mayRegister: boolean }) {
  const t = useT()
  const { number } = useFormats()
  const { rows, matching, previous, next } = page
  const total = matching > 1000 ? t('households.more') : number(matching, 0)
  return (
    <Page>
      <PageHeader
        title={t('people.title')}
        lead={t('people.lead')}
        actions={
          mayRegister ? (
            <ButtonLink href="/people/new" tone="go" icon="plus">
              {t('people.add')}
            </ButtonLink>
          ) : null
        }
      />
      <Stack>
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
                summary={t('people.shown', { shown: rows.length, total })}
                previous={{ href: previous ?? undefined, label: t('households.previous') }}
                next={{ href: next ?? undefined, label: t('households.next') }}
              />
            }
          >
            <Table rows={rows} />
          </Panel>
        )}
      </Stack>
    </Page>
  )
}

function Filters({ filters, cohorts }: PeoplePage) {
  const t = useT()
  return (
    <FilterBar label={t('people.filters')} submit={t('households.filter.submit')}>
      <TextField name="q" type="search" label={t('people.search')} defaultValue={filters.search} maxLength={100} />
      <SelectField
        name="cohort"
        label={t('people.cohort')}
        placeholder={t('people.anyCohort')}
        defaultValue={filters.cohort ?? ''}
        options={cohorts.map((cohort) => ({ value: cohort, label: cohort }))}
      />
      <CheckField
        name="reintegration"
        label={t('people.onlyReintegration')}
        value="on"
        defaultChecked={filters.reintegration}
      />
    </FilterBar>
  )
}

function Table({ rows }: Pick<PeoplePage, 'rows'>) {
  const t = useT()
  return (
    <DataTable
      caption={t('people.caption')}
      columns={[
        { key: 'code', head: t('people.code'), rowHead: true, cell: ({ code }) => <Code>{code}</Code> },
        { key: 'sex', head: t('people.sex'), cell: ({ sex }) => t(`sex.${sex}`) },
        {
          key: 'birth',
          head: t('people.birth'),
          cell: ({ birthYear, birthEstimated }) =>
            birthEstimated ? t('people.estimated', { year: birthYear }) : String(birthYear),
        },
        { key: 'cohort', head: t('people.cohort'), cell: ({ centreCohort }) => centreCohort ?? '' },
        {
          key: 'reintegration',
          head: t('people.reintegration'),
          cell: ({ reintegration, synthetic }) =>
            reintegration ? (
              <>
                {t('people.inReintegration')}
                {synthetic ? <span className="block small muted">{t('people.synthetic')}</span> : null}
              </>
            ) : (
              ''
            ),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
