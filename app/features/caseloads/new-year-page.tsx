import { useFormats, useT } from '~/i18n/language'
import type { FormAnswer } from '~/server/answer-form.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { FilterBar } from '~/ui/filter-bar'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { SelectField } from '~/ui/select-field'
import { Tag } from '~/ui/tag'
import type { ChildToEnrol } from './children-to-enrol.server'
import { NewYearForm } from './new-year-form'
import type { RecentBatch } from './recent-batches.server'

export type NewYearProps = {
  id: string
  today: string
  years: string[]
  schoolYear: string
  lastYear: string
  children: ChildToEnrol[]
  schools: { id: string; name: string; commune: string }[]
  recent: RecentBatch[]
  answer: FormAnswer | undefined
}

/** The children of last year with their proposed class. */
export function NewYearPage(props: NewYearProps) {
  const t = useT()
  const { years, schoolYear, lastYear, children, recent } = props
  return (
    <Page>
      <PageHeader title={t('page.newYear')} lead={t('newYear.lead', { last: lastYear })} />
      <Stack gap="large">
        <FilterBar label={t('newYear.year')} submit={t('newYear.show')}>
          <SelectField
            name="year"
            label={t('newYear.year')}
            defaultValue={schoolYear}
            options={years.map((value) => ({ value, label: value }))}
          />
        </FilterBar>
        {children.length === 0 ? (
          <Panel>
            <Empty icon="book" title={t('newYear.none')}>
              <p>{t('newYear.noneText', { year: schoolYear })}</p>
            </Empty>
          </Panel>
        ) : (
          <NewYearForm {...props} />
        )}
        <Recent recent={recent} />
      </Stack>
    </Page>
  )
}

function Recent({ recent }: { recent: RecentBatch[] }) {
  const t = useT()
  const { moment } = useFormats()
  if (recent.length === 0) return null
  return (
    <Panel title={t('newYear.recent')} flush>
      <DataTable
        caption={t('newYear.recent')}
        rows={recent}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'at',
            head: t('caseloads.at'),
            rowHead: true,
            cell: ({ id, at }) => <a href={`/enrolments/batches/${id}`}>{moment(at)}</a>,
          },
          { key: 'year', head: t('newYear.year'), cell: ({ schoolYear }) => schoolYear },
          {
            key: 'state',
            head: t('imports.stateHead'),
            cell: ({ state }) => (
              <Tag tone={state === 'proposed' ? 'accent' : 'plain'}>{t(`caseloads.state.${state}`)}</Tag>
            ),
          },
        ]}
      />
    </Panel>
  )
}
