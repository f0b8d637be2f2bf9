import { useFormats, useLocale, useT } from '~/i18n/language'
import { WaivedQuotesNote } from '~/pieces/waived-quotes-note'
import { ButtonLink } from '~/ui/button'
import { Code } from '~/ui/code'
import { DataTable, type Column } from '~/ui/data-table'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { CheckTags } from './inbox-table'
import type { RequestTogether } from './requests-together.server'

type Line = RequestTogether['lines'][number]

/** One of several requests that are read together, with the way to its own decision. */
export function RequestPanel({ request }: { request: RequestTogether }) {
  const t = useT()
  const locale = useLocale()
  const { francs, number } = useFormats()
  const title = [request.number, request.typeLabel[locale], request.caregiverName].join(' · ')
  const columns: Column<Line>[] = [
    { key: 'item', head: t('inbox.line.item'), rowHead: true, cell: ({ item }) => item },
    { key: 'quantity', head: t('inbox.line.quantity'), kind: 'number', cell: ({ quantity }) => number(quantity, 0) },
    {
      key: 'price',
      head: t('inbox.line.price'),
      kind: 'number',
      cell: ({ unitPrice, unitPriceCeiling }) => (
        <span className={unitPriceCeiling !== null && unitPrice > unitPriceCeiling ? 'late-text' : undefined}>
          {number(unitPrice, 0)}
        </span>
      ),
    },
    {
      key: 'total',
      head: t('inbox.line.total'),
      kind: 'number',
      cell: ({ unitPrice, quantity }) => number(unitPrice * quantity, 0),
    },
  ]
  return (
    <Panel
      title={title}
      aside={<strong>{francs(request.total)}</strong>}
      foot={
        <ButtonLink href={`/kits/${request.id}/decision`} tone="go">
          {t('inbox.togetherDecide')}
        </ButtonLink>
      }
    >
      <Stack>
        <p className="small muted">
          {[request.caseNumber, t('inbox.askedBy', { name: request.askedByName })].join(' · ')}{' '}
          <Code>{request.code}</Code> {request.days === 0 ? t('inbox.today') : t('inbox.days', { count: request.days })}
        </p>
        <p>
          <CheckTags checks={request.checks} />
        </p>
        <DataTable caption={title} columns={columns} rows={request.lines} rowKey={({ id }) => id} tight />
        <p className="small">
          <strong>{t('inbox.reason')}</strong> {request.reason}
        </p>
        <WaivedQuotesNote waived={request.waived} />
      </Stack>
    </Panel>
  )
}
