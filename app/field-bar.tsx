import { useRouteLoaderData } from '@remix-run/react'
import { mayEver } from './domain/access/rights'
import { useT } from './i18n/language'
import type { loader } from './root'
import { BottomBar } from './ui/bottom-bar'

/** Below every field page: the day's work, the groups, the surveys, home. */
export function FieldBar({ current }: { current: 'today' | 'groups' }) {
  const t = useT()
  const role = useRouteLoaderData<typeof loader>('root')?.actor?.role
  const groups = {
    href: '/groups',
    label: t('schooling.groups'),
    icon: 'people',
    current: current === 'groups',
  } as const
  const surveys = { href: '/surveys', label: t('nav.surveys'), icon: 'form' } as const
  return (
    <BottomBar
      label={t('frame.navigation')}
      items={[
        { href: '/field', label: t('schooling.today'), icon: 'calendar', current: current === 'today' },
        ...(role && mayEver(role, 'session.log') ? [groups] : []),
        ...(role && mayEver(role, 'survey.answer') ? [surveys] : []),
        { href: '/', label: t('schooling.home'), icon: 'home' },
      ]}
    />
  )
}
