import { mostShown } from '~/domain/most-shown'
import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { ToPay } from './to-pay.server'

/** What was received or handed over and waits for its payment. */
export function ToPayPanel({ rows }: { rows: ToPay[] }) {
  const t = useT()
  const { francs } = useFormats()
  if (rows.length === 0) return null
  const full = (['lot', 'kit'] as const).some((one) => rows.filter(({ of }) => of === one).length >= mostShown.toPay)
  return (
    <Panel
      title={t('payments.toPay')}
      foot={full ? t('payments.toPayFull', { count: mostShown.toPay }) : undefined}
      flush
    >
      <TodoList
        items={rows.map(({ of, href, number, supplierName, modality, total }) => ({
          key: href,
          icon: 'coin',
          title: t(of === 'lot' ? 'payments.forLot' : 'payments.forKit', { number }),
          href,
          detail: supplierName ?? (modality === null ? '' : t(`catalogue.modality.${modality}`)),
          when: francs(total),
        }))}
      />
    </Panel>
  )
}
