import { communes } from '~/domain/households/places'
import { leaderRoles, sensitisationTopics } from '~/domain/intake/own-codes'
import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterBar } from '~/ui/filter-bar'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import type { SensitisationsPage } from './sensitisations-page.server'

type Props = SensitisationsPage & { mayRecord: boolean }

/** Meetings in villages, the latest first. */
export function SensitisationsList({ filters, rows, next, mayRecord }: Props) {
  const t = useT()
  const filtered = filters.place !== null || filters.topic !== null || filters.leader !== null
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            label={t('intake.where')}
            items={[{ href: '/people', label: t('people.title') }, { label: t('sensitisation.title') }]}
          />
        }
        title={t('sensitisation.title')}
        lead={t('sensitisation.lead')}
        actions={
          mayRecord ? (
            <ButtonLink href="/people/sensitisations/new" tone="go" icon="plus">
              {t('sensitisation.newTitle')}
            </ButtonLink>
          ) : null
        }
      />
      <Stack>
        <Filters filters={filters} />
        {rows.length === 0 ? (
          <Empty
            icon="people"
            title={t(filtered ? 'sensitisation.emptyFiltered' : 'sensitisation.emptyTitle')}
            action={
              filtered ? <ButtonLink href="/people/sensitisations">{t('sensitisation.all')}</ButtonLink> : undefined
            }
          >
            <p>{t(filtered ? 'sensitisation.emptyFilteredText' : 'sensitisation.emptyText')}</p>
          </Empty>
        ) : (
          <Panel
            flush
            foot={
              <Pager
                label={t('people.pages')}
                summary={t('sensitisation.shown', { count: rows.length })}
                previous={{
                  href: filters.after ? '/people/sensitisations' : undefined,
                  label: t('sensitisation.first'),
                }}
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

function Filters({ filters }: Pick<Props, 'filters'>) {
  const t = useT()
  const any = t('sensitisation.any')
  return (
    <FilterBar label={t('sensitisation.filters')} submit={t('households.filter.submit')}>
      <SelectField
        name="place"
        label={t('sensitisation.commune')}
        placeholder={any}
        defaultValue={filters.place ?? ''}
        options={communes.map(({ pcode, name }) => ({ value: pcode, label: name }))}
      />
      <SelectField
        name="topic"
        label={t('sensitisation.topic')}
        placeholder={any}
        defaultValue={filters.topic ?? ''}
        options={sensitisationTopics.map((value) => ({ value, label: t(`sensitisationTopic.${value}`) }))}
      />
      <SelectField
        name="leader"
        label={t('sensitisation.leader')}
        placeholder={any}
        defaultValue={filters.leader ?? ''}
        options={leaderRoles.map((value) => ({ value, label: t(`leaderRole.${value}`) }))}
      />
    </FilterBar>
  )
}

function Table({ rows }: Pick<Props, 'rows'>) {
  const t = useT()
  const { date } = useFormats()
  return (
    <DataTable
      caption={t('sensitisation.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'place',
          head: t('sensitisation.where'),
          rowHead: true,
          cell: ({ village, placeName, note }) => (
            <>
              <bdi>{[village, placeName].filter(Boolean).join(', ')}</bdi>
              {note ? <div className="small muted">{note}</div> : null}
            </>
          ),
        },
        {
          key: 'on',
          head: t('sensitisation.heldOn'),
          cell: ({ heldOn, heldBy }) => (
            <>
              {date(heldOn)}
              <div className="tiny faint">{heldBy}</div>
            </>
          ),
        },
        {
          key: 'leaders',
          head: t('sensitisation.leaders'),
          cell: ({ leaders }) => leaders.map((code) => t(`leaderRole.${code}`)).join(', '),
        },
        { key: 'people', head: t('sensitisation.peopleMet'), kind: 'number', cell: ({ peopleMet }) => peopleMet },
        {
          key: 'topics',
          head: t('sensitisation.topics'),
          cell: ({ topics }) => topics.map((code) => t(`sensitisationTopic.${code}`)).join(', '),
        },
        {
          key: 'households',
          head: t('sensitisation.householdsShort'),
          cell: ({ households }) =>
            households.map(({ householdId, caseNumber }) => (
              <div key={householdId}>
                <a href={`/households/${householdId}`} className="mono small">
                  {caseNumber}
                </a>
              </div>
            )),
        },
      ]}
    />
  )
}
