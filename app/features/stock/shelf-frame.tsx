import type { ReactNode } from 'react'
import { useT } from '~/i18n/language'
import { useQuantityOf } from '~/pieces/quantity-of'
import { Crumbs } from '~/ui/crumbs'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

type Props = {
  shelf: { store: { id: string; name: string }; itemKey: string; item: string; unit: string; quantity: number }
  deed?: string
  actions?: ReactNode
  children: ReactNode
}

/** Stock › store › thing › deed. */
export function ShelfFrame({ shelf, deed, actions, children }: Props) {
  const t = useT()
  const quantityOf = useQuantityOf()
  const { store, itemKey, item, quantity, unit } = shelf
  const items = [
    { href: `/stock?store=${store.id}`, label: store.name },
    { label: item, ...(deed === undefined ? {} : { href: `/stock/${store.id}/${itemKey}` }) },
    ...(deed === undefined ? [] : [{ label: deed }]),
  ]
  return (
    <Page narrow={deed !== undefined}>
      <PageHeader
        crumbs={<Crumbs label={t('lots.where')} items={items} />}
        title={deed ?? item}
        lead={t('stock.shelfLead', { item, store: store.name, quantity: quantityOf(quantity, unit) })}
        actions={actions}
      />
      <Stack gap="large">{children}</Stack>
    </Page>
  )
}
