import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AssignmentsNote } from '~/features/staff/assignments-panel'
import { assignmentsOf } from '~/features/staff/assignments-of.server'
import { disableStaffMember } from '~/features/staff/disable-staff-member.server'
import { StaffDeed } from '~/features/staff/staff-deed'
import { staffMember } from '~/features/staff/staff-member.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'people.administer',
  title: 'page.account',
  object: 'user',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  const { id, displayName } = found(await staffMember(context, params['id'] ?? ''))
  return { id, displayName, assignments: found(await assignmentsOf(context, id)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  const id = params['id'] ?? ''
  return answerForm(request, z.object({}), async () => {
    await disableStaffMember(context, id)
    return redirect(`/settings/people/${id}`)
  })
}

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
