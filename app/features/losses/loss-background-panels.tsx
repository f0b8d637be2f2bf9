import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { EarlierLoss, LossBackground } from './loss-background.server'

type Props = {
  of: LossBackground
  kitId: string
  /** The receipt opens for whoever sees the kit. */ kitIsOpen: boolean
}

/** How the goods were handed over and counted, and what the same household reported lost before. */
export function LossBackgroundPanels({ of: { handovers, counts, earlier }, kitId, kitIsOpen }: Props) {
  const t = useT()
  const { date } = useFormats()
  return (
    <>
      <Panel title={t('losses.decision.handed')} flush>
        <TodoList
          items={[
            ...handovers.map(({ id, receiptNumber, on, quantity, byName }) => ({
              key: id,
              icon: 'box' as const,
              title: t('losses.decision.receipt', { number: receiptNumber }),
              ...(kitIsOpen ? { href: `/kits/${kitId}/receipts/${id}` } : {}),
              detail: t('losses.decision.handedBy', { quantity, on: date(on), name: byName }),
            })),
            ...counts.map(({ id, on, found, byName }) => ({
              key: id,
              icon: 'check' as const,
              title: t('losses.decision.counted', { on: date(on) }),
              ...(kitIsOpen ? { href: `/kits/${kitId}#handovers` } : {}),
              detail: t('losses.decision.countedBy', { count: found, name: byName }),
            })),
          ]}
        />
        {counts.length === 0 ? (
          <Note tone="late" icon="alert">
            <p>{t('losses.decision.notCounted')}</p>
          </Note>
        ) : null}
      </Panel>
      <Earlier losses={earlier} />
    </>
  )
}

function Earlier({ losses }: { losses: EarlierLoss[] }) {
  const t = useT()
  const { date, francs } = useFormats()
  const title = t('losses.decision.earlier')
  const columns: Column<EarlierLoss>[] = [
    { key: 'on', head: t('losses.decision.on'), rowHead: true, cell: ({ happenedOn }) => date(happenedOn) },
    {
      key: 'what',
      head: t('losses.decision.item'),
      cell: ({ quantity, item, kitNumber }) => (
        <>
          {quantity} × {item} <span className="mono small muted">{kitNumber}</span>
        </>
      ),
    },
    { key: 'kind', head: t('losses.decision.kind'), cell: ({ kind }) => t(`losses.kind.${kind}`) },
    { key: 'worth', head: t('losses.decision.worth'), kind: 'number', cell: ({ worth }) => francs(worth) },
    {
      key: 'outcome',
      head: t('losses.decision.outcome'),
      cell: ({ outcome }) => t(outcome === null ? 'losses.waiting' : `losses.outcome.${outcome}`),
    },
  ]
  return (
    <Panel title={title} flush={losses.length > 0}>
      {losses.length === 0 ? (
        <p className="muted">{t('losses.decision.noEarlier')}</p>
      ) : (
        <Stack>
          <DataTable
            caption={t('losses.decision.earlierCount', { count: losses.length })}
            captionShown
            columns={columns}
            rows={losses}
            rowKey={({ id }) => id}
            tight
          />
        </Stack>
      )}
    </Panel>
  )
}
