import { useActionData, useLoaderData } from '@remix-run/react'
import { endSessionsOfStaffMember } from '~/features/staff/end-sessions-of-staff-member.server'
import { StaffDeed } from '~/features/staff/staff-deed'
import { staffDeedAction, staffDeedLoader } from '~/features/staff/staff-deed-route.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'

export const handle = {
  access: 'people.administer',
  title: 'page.account',
  object: 'user',
  nav: 'settings',
} satisfies RouteHandle

export const loader = staffDeedLoader
export const action = staffDeedAction(endSessionsOfStaffMember)

export default function EndingSessions() {
  const t = useT()
  const person = useLoaderData<typeof loader>()
  return (
    <StaffDeed
      id="sessions"
      person={person}
      title={t('settings.endSessionsTitle', { name: person.displayName })}
      what={t('settings.endSessionsWhat')}
      confirm={t('settings.endSessions')}
      grave
      answer={useActionData<typeof action>()}
    />
  )
}
