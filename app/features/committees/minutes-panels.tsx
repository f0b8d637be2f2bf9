import { useFormats, useLocale, useT } from '~/i18n/language'
import type { Translate } from '~/i18n/translator'
import { Code } from '~/ui/code'
import { DataTable, type Column } from '~/ui/data-table'
import { FactList } from '~/ui/facts'
import { Panel } from '~/ui/panel'
import type { SittingMinutes } from './sitting-minutes.server'

type Item = SittingMinutes['items'][number]

/** Who sat, and what was decided, why and without whom. */
export function MinutesPanels({ minutes }: { minutes: SittingMinutes }) {
  const t = useT()
  const { longDate } = useFormats()
  return (
    <>
      <Panel title={t('committees.minutes')}>
        <FactList
          items={[
            { term: t('committees.fact.date'), value: longDate(minutes.heldOn) },
            { term: t('committees.fact.place'), value: minutes.place },
            {
              term: t('committees.fact.members'),
              value: (
                <ol>
                  {minutes.members.map((member) => (
                    <li key={member.position}>{memberInWords(member, t)}</li>
                  ))}
                </ol>
              ),
            },
            { term: t('committees.fact.quorum'), value: t('committees.fact.quorumText') },
          ]}
        />
      </Panel>
      <Panel title={t('committees.decisions')} flush>
        <Decisions items={minutes.items} />
      </Panel>
    </>
  )
}

/** “Name, capacity”; who reads no names from outside reads the capacity. */
export function memberInWords({ name, capacity }: { name: string | null; capacity: string }, t: Translate) {
  return name === null ? t('committees.signsWithheld', { capacity }) : t('committees.signs', { name, capacity })
}

function Decisions({ items }: { items: Item[] }) {
  const t = useT()
  const locale = useLocale()
  const { francs, list } = useFormats()
  const columns: Column<Item>[] = [
    {
      key: 'kit',
      head: t('committees.column.kit'),
      rowHead: true,
      cell: (item) => (
        <>
          {item.kitId === null ? item.number : <a href={`/kits/${item.kitId}`}>{item.number}</a>}
          <div className="tiny muted">{t('committees.askedBy', { name: item.requestedByName })}</div>
          <div className="tiny faint">
            {[item.typeLabel[locale], item.caseNumber, t('committees.version', { version: item.version })].join(' · ')}
          </div>
        </>
      ),
    },
    { key: 'amount', head: t('committees.column.amount'), kind: 'number', cell: ({ total }) => francs(total) },
    {
      key: 'outcome',
      head: t('committees.column.outcome'),
      cell: ({ outcome, voted }) => (
        <>
          <strong>{t(`committees.outcome.${outcome}`)}</strong>
          <div className="tiny faint">{t('committees.voted', { count: voted })}</div>
        </>
      ),
    },
    { key: 'reason', head: t('committees.column.reason'), cell: ({ reason }) => reason },
    {
      key: 'recused',
      head: t('committees.column.recused'),
      cell: ({ recused }) =>
        recused.length === 0
          ? t('committees.nobody')
          : list(recused.map(({ name, capacity }) => name ?? t('committees.signsWithheld', { capacity }))),
    },
    { key: 'code', head: t('committees.column.code'), cell: ({ code }) => <Code>{code}</Code> },
  ]
  return <DataTable caption={t('committees.decisions')} columns={columns} rows={items} rowKey={({ key }) => key} />
}
