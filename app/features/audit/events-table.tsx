import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { eventValues } from '~/pieces/event-values'
import { Code } from '~/ui/code'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import type { SealedEvent } from './sealed-events.server'

/** Deeds in the words of their event, with their place in the chain. */
export function EventsTable({ rows }: { rows: SealedEvent[] }) {
  const t = useT()
  const formats = useFormats()
  if (rows.length === 0)
    return (
      <Empty icon="filter" title={t('audit.events.empty')}>
        {t('audit.events.emptyText')}
      </Empty>
    )
  return (
    <DataTable
      caption={t('page.auditEvents')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          head: t('audit.events.what'),
          rowHead: true,
          cell: ({ action, details }) => t(`event.${action}` as MessageKey, eventValues(details, t, formats)),
        },
        { key: 'at', head: t('audit.events.at'), cell: ({ at }) => formats.moment(at) },
        {
          key: 'who',
          head: t('audit.events.who'),
          cell: ({ by }) =>
            by ? (
              <>
                {t(`role.${by.role}`)} <Code>{by.code}</Code>
              </>
            ) : (
              t('audit.events.itself')
            ),
        },
        {
          key: 'position',
          head: t('audit.position'),
          kind: 'number',
          cell: ({ position }) =>
            position === null ? <span className="muted">{t('audit.events.unsealed')}</span> : formats.number(position),
        },
      ]}
    />
  )
}
