import { useFormats, useLocale, useT } from '~/i18n/language'
import { Button } from '~/ui/button'
import { DataTable, type Column } from '~/ui/data-table'
import { Mark } from '~/ui/mark'
import { Tag } from '~/ui/tag'
import type { InboxRow } from './inbox-page.server'

/** What waits, oldest first. Requests can be chosen to be read together; nothing is decided here. */
export function InboxTable({ rows, choosing = true }: { rows: InboxRow[]; choosing?: boolean }) {
  const t = useT()
  const locale = useLocale()
  const { francs } = useFormats()
  const choose: Column<InboxRow> = {
    key: 'choose',
    head: t('inbox.column.choose'),
    headHidden: true,
    label: t('inbox.together'),
    cell: ({ kind, id, subject }) =>
      kind === 'kit' ? (
        <input type="checkbox" name="kit" value={id} aria-label={t('inbox.choose', { what: subject[locale] })} />
      ) : null,
  }
  const several = choosing && rows.filter(({ kind }) => kind === 'kit').length > 1
  const columns: Column<InboxRow>[] = [
    ...(several ? [choose] : []),
    {
      key: 'what',
      head: t('inbox.column.what'),
      rowHead: true,
      cell: ({ kind, subject, detail, href, askedByName }) => (
        <>
          <a href={href}>{subject[locale]}</a>
          <div className="tiny faint">
            {[t(`inbox.kind.${kind}`), detail, t('inbox.askedBy', { name: askedByName })].filter(Boolean).join(' · ')}
          </div>
        </>
      ),
    },
    {
      key: 'amount',
      head: t('inbox.column.amount'),
      kind: 'number',
      cell: ({ amount }) => (amount === null ? '' : francs(amount)),
    },
    {
      key: 'age',
      head: t('inbox.column.age'),
      cell: ({ days, overdue }) => (
        <span className={overdue ? 'late-text nowrap' : 'nowrap'}>
          {days === 0 ? t('inbox.today') : t('inbox.days', { count: days })}
          {overdue ? (
            <>
              {' '}
              <Tag tone="late">{t('inbox.overdue')}</Tag>
            </>
          ) : null}
        </span>
      ),
    },
    { key: 'checks', head: t('inbox.column.checks'), cell: ({ checks }) => <CheckSummary checks={checks} /> },
  ]
  const table = (
    <DataTable
      caption={t('inbox.list')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      tone={({ overdue }) => (overdue ? 'late' : undefined)}
    />
  )
  if (!several) return table
  return (
    <form method="get" action="/inbox/together">
      {table}
      <div className="panel-foot">
        <Button icon="form">{t('inbox.together')}</Button>
      </div>
    </form>
  )
}

/** How many checks are met, and in words those that are not and those that somebody answered for. */
function CheckSummary({ checks }: Pick<InboxRow, 'checks'>) {
  const t = useT()
  if (checks.length === 0) return null
  const met = checks.filter(({ ok }) => ok).length
  return (
    <>
      <span className="nowrap">
        <Mark state={met === checks.length ? 'ok' : 'no'} /> {t('inbox.checked', { met, all: checks.length })}
      </span>{' '}
      <CheckTags checks={checks.filter(({ ok, by }) => !ok || by)} />
    </>
  )
}

export function CheckTags({ checks }: Pick<InboxRow, 'checks'>) {
  const t = useT()
  return checks.map(({ code, ok, by = '' }) => (
    <span key={code}>
      <Tag tone={ok ? 'line' : 'late'} icon={ok ? 'check' : 'alert'}>
        {t(`inbox.check.${code}.${ok ? 'ok' : 'no'}`)}
      </Tag>{' '}
      {by === '' ? null : <span className="tiny faint">{by} </span>}
    </span>
  ))
}
