import { moveSubjects } from '~/domain/caseloads/move-subjects'
import { communes } from '~/domain/households/places'
import { riskLevels } from '~/domain/households/risk-levels'
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
import { holderWords } from './holder-words'
import { ProposeForm } from './propose-form'
import type { ReassignChoices } from './reassign-choices.server'

type Props = { id: string; choices: ReassignChoices; answer: FormAnswer | undefined }

/** From whom, what, to whom: laid out here, done on the page of the handover. */
export function ReassignPage({ id, choices, answer }: Props) {
  const t = useT()
  const { filters, held } = choices
  return (
    <Page>
      <PageHeader title={t('page.reassign')} lead={t('caseloads.lead')} />
      <Stack gap="large">
        {filters.household ? null : <Filters choices={choices} />}
        {filters.from === '' ? (
          <Panel title={t('caseloads.chooseFrom')}>
            <p className="muted">{t('caseloads.chooseFromText')}</p>
          </Panel>
        ) : held.length === 0 ? (
          <Panel>
            <Empty icon="people" title={t('caseloads.nothingHeld')}>
              <p>{t('caseloads.nothingHeldText')}</p>
            </Empty>
          </Panel>
        ) : (
          <ProposeForm id={id} choices={choices} answer={answer} />
        )}
        <Recent recent={choices.recent} />
      </Stack>
    </Page>
  )
}

function Filters({ choices: { filters, holders } }: { choices: ReassignChoices }) {
  const t = useT()
  return (
    <FilterBar label={t('caseloads.filters')} submit={t('caseloads.show')}>
      <SelectField
        name="subject"
        label={t('caseloads.subject')}
        defaultValue={filters.subject}
        options={moveSubjects.map((value) => ({ value, label: t(`caseloads.subjects.${value}`) }))}
      />
      <SelectField
        name="from"
        label={t('caseloads.from')}
        placeholder={t('caseloads.choosePerson')}
        defaultValue={filters.from}
        options={holders.map((holder) => ({ value: holder.id, label: holderWords(holder, t) }))}
      />
      <SelectField
        name="place"
        label={t('caseloads.place')}
        placeholder={t('caseloads.anyPlace')}
        defaultValue={filters.place}
        options={communes.map(({ pcode, name }) => ({ value: pcode, label: name }))}
      />
      <SelectField
        name="risk"
        label={t('caseloads.risk')}
        placeholder={t('caseloads.anyRisk')}
        defaultValue={filters.risk ?? ''}
        options={riskLevels.map((level) => ({ value: level, label: t(`risk.${level}`) }))}
      />
    </FilterBar>
  )
}

function Recent({ recent }: { recent: ReassignChoices['recent'] }) {
  const t = useT()
  const { moment } = useFormats()
  if (recent.length === 0) return null
  return (
    <Panel title={t('caseloads.recent')} flush>
      <DataTable
        caption={t('caseloads.recent')}
        rows={recent}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'at',
            head: t('caseloads.at'),
            rowHead: true,
            cell: ({ id, at }) => <a href={`/caseloads/moves/${id}`}>{moment(at)}</a>,
          },
          { key: 'what', head: t('caseloads.subject'), cell: ({ subject }) => t(`caseloads.subjects.${subject}`) },
          { key: 'from', head: t('caseloads.from'), cell: ({ from }) => from },
          { key: 'to', head: t('caseloads.to'), cell: ({ to }) => to },
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
