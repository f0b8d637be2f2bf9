import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { mayEver, type Action } from './domain/access/rights'
import { useT } from './i18n/language'
import type { loader } from './root'
import { Page, Stack } from './ui/page'
import { PageHeader } from './ui/page-header'
import { Tabs } from './ui/tabs'

const tabs = [
  { key: 'people', href: '/settings', needs: 'people.administer' },
  { key: 'focalPoints', href: '/settings/focal-points', needs: 'people.administer' },
  { key: 'schools', href: '/settings/schools', needs: 'settings.edit' },
  { key: 'groups', href: '/settings/groups', needs: 'settings.edit' },
  { key: 'places', href: '/settings/places', needs: 'settings.edit' },
  { key: 'catalogue', href: '/settings/catalogue', needs: 'ceiling.propose' },
  { key: 'calendar', href: '/settings/calendar', needs: 'settings.edit' },
  { key: 'values', href: '/settings/values', needs: 'ceiling.propose' },
  { key: 'templates', href: '/settings/templates', needs: 'template.read' },
] as const satisfies { key: string; href: string; needs: Action }[]

type Props = {
  tab: (typeof tabs)[number]['key']
  title?: string
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** One part of what an administrator sets, with the way to the others that this role may open. */
export function SettingsFrame({ tab, title, lead, actions, children }: Props) {
  const t = useT()
  const role = useRouteLoaderData<typeof loader>('root')?.actor?.role
  return (
    <Page>
      <PageHeader title={title ?? t(`adm.tab.${tab}`)} lead={lead} actions={actions} />
      <Tabs
        label={t('adm.tabs')}
        items={tabs
          .filter(({ needs }) => role !== undefined && mayEver(role, needs))
          .map(({ key, href }) => ({ href, label: t(`adm.tab.${key}`), current: key === tab }))}
      />
      <Stack gap="large">{children}</Stack>
    </Page>
  )
}
