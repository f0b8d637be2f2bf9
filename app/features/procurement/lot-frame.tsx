import type { ReactNode } from 'react'
import type { LotState } from '~/domain/procurement/procurement-words'
import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'
import { Page, Stack } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { LotStateTag } from './lot-state-tag'

type Props = {
  lot: { id: string; number: string; state: LotState }
  /** The deed; without it this is the purchase's own page. */
  deed?: string
  lead?: ReactNode
  actions?: ReactNode
  narrow?: boolean
  children: ReactNode
}

/** Purchases › this one › this deed. */
export function LotFrame({ lot, deed, lead, actions, narrow = false, children }: Props) {
  const t = useT()
  const items = [
    { href: '/lots', label: t('lots.title') },
    { label: lot.number, ...(deed === undefined ? {} : { href: `/lots/${lot.id}` }) },
    ...(deed === undefined ? [] : [{ label: deed }]),
  ]
  return (
    <Page narrow={narrow}>
      <PageHeader
        crumbs={<Crumbs label={t('lots.where')} items={items} />}
        title={deed ?? t('lots.one', { number: lot.number })}
        lead={
          <>
            <LotStateTag state={lot.state} /> {lead}
          </>
        }
        actions={actions}
      />
      <Stack gap="large">{children}</Stack>
    </Page>
  )
}
