import type { LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AssignmentsNote } from '~/features/staff/assignments-panel'
import { assignmentsOf } from '~/features/staff/assignments-of.server'
import { disableStaffMember } from '~/features/staff/disable-staff-member.server'
import { StaffDeed } from '~/features/staff/staff-deed'
import { staffDeedAction, staffDeedLoader } from '~/features/staff/staff-deed-route.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'people.administer',
  title: 'page.account',
  object: 'user',
  nav: 'settings',
} satisfies RouteHandle

export async function loader(args: LoaderFunctionArgs) {
  const person = await staffDeedLoader(args)
  const context = await requireContext(args.request, 'people.administer')
  return { ...person, assignments: found(await assignmentsOf(context, person.id)) }
}

export const action = staffDeedAction(disableStaffMember)

export default function Disabling() {
  const t = useT()
  const person = useLoaderData<typeof loader>()
  return (
    <StaffDeed
      id="disabling"
      person={person}
      title={t('settings.disableTitle', { name: person.displayName })}
      what={
        <>
          {t('settings.disableWhat')}
          <AssignmentsNote assignments={person.assignments} />
        </>
      }
      confirm={t('settings.disable')}
      grave
      answer={useActionData<typeof action>()}
    />
  )
}
