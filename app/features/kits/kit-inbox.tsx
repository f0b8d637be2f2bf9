import { useFormats, useLocale, useT } from '~/i18n/language'
import { Empty } from '~/ui/empty'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { KitToDeliver } from './kits-to-deliver.server'
import type { KitRow } from './kit-rows.server'
import { KitTable } from './kit-table'

type Props = {
  decides: boolean
  toDecide: KitRow[]
  own: (KitRow & { deciders: string })[]
  toDeliver: KitToDeliver[]
}

/** What waits for this person: to decide, to hand over; and own requests with those who can decide them. */
export function KitInbox({ decides, toDecide, own, toDeliver }: Props) {
  const t = useT()
  return (
    <>
      {decides ? (
        <Panel title={t('kits.inbox.toDecide')} aside={t('kits.inbox.count', { count: toDecide.length })} flush>
          {toDecide.length > 0 ? (
            <KitTable caption={t('kits.inbox.toDecide')} rows={toDecide} to="decision" shows="waiting" />
          ) : (
            <Empty icon="check" title={t('kits.inbox.nothing')}>
              {t('kits.inbox.nothingText')}
            </Empty>
          )}
        </Panel>
      ) : null}
      {own.length > 0 ? <OwnRequests own={own} /> : null}
      {toDeliver.length > 0 ? (
        <Panel title={t('kits.inbox.toDeliver')} flush>
          <KitTable caption={t('kits.inbox.toDeliver')} rows={toDeliver} to="delivery" shows="waiting" />
        </Panel>
      ) : null}
    </>
  )
}

function OwnRequests({ own }: Pick<Props, 'own'>) {
  const t = useT()
  const locale = useLocale()
  const { francs } = useFormats()
  return (
    <Panel title={t('kits.inbox.own')} flush>
      <TodoList
        items={own.map((row) => ({
          key: row.id,
          icon: 'lock',
          title: t('kits.inbox.ownTitle', { kit: row.typeLabel[locale], name: row.caregiverName }),
          href: `/kits/${row.id}`,
          detail: row.deciders === '' ? t('kits.inbox.ownAlone') : t('kits.inbox.ownDeciders', { names: row.deciders }),
          when:
            row.waitingDays === 0
              ? t('kits.inbox.amountToday', { amount: francs(row.total) })
              : t('kits.inbox.amountAndAge', { amount: francs(row.total), count: row.waitingDays }),
        }))}
      />
    </Panel>
  )
}
