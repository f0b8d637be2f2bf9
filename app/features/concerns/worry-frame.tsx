import type { ReactNode } from 'react'
import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

type Props = {
  worry: { id: string; code: string }
  here?: string
  lead?: string
  actions?: ReactNode
  children: ReactNode
}

/** Every page of one worry as a focal point sees it: its code is its only name. */
export function WorryFrame({ worry, here, lead, actions, children }: Props) {
  const t = useT()
  const title = t('concerns.page.title', { code: worry.code })
  const list = { href: '/worries', label: t('concerns.page.list') }
  const own = here === undefined ? { label: title } : { href: `/worries/${worry.id}`, label: title }
  return (
    <Page narrow={here !== undefined}>
      <PageHeader
        crumbs={<Crumbs label={t('concerns.receipt.where')} items={[list, own, ...(here ? [{ label: here }] : [])]} />}
        title={here ?? title}
        {...(lead === undefined ? {} : { lead })}
        actions={actions}
      />
      {children}
    </Page>
  )
}
