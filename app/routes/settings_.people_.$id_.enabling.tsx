import { useActionData, useLoaderData } from '@remix-run/react'
import { enableStaffMember } from '~/features/staff/enable-staff-member.server'
import { StaffDeed } from '~/features/staff/staff-deed'
import { freshStaffDeedAction, freshStaffDeedLoader } from '~/features/staff/staff-deed-route.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'

export const handle = {
  access: 'people.administer',
  fresh: true,
  title: 'page.account',
  object: 'user',
  nav: 'settings',
} satisfies RouteHandle

export const loader = freshStaffDeedLoader
export const action = freshStaffDeedAction(enableStaffMember)

export default function Enabling() {
  const t = useT()
  const person = useLoaderData<typeof loader>()
  return (
    <StaffDeed
      id="enabling"
      person={person}
      title={t('settings.enableTitle', { name: person.displayName })}
      what={t('settings.enableWhat')}
      confirm={t('settings.enable')}
      answer={useActionData<typeof action>()}
    />
  )
}
