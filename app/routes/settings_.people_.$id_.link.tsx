import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { giveEnrolmentLink } from '~/features/staff/give-enrolment-link.server'
import { OneTimeLink } from '~/features/staff/one-time-link'
import { StaffDeed } from '~/features/staff/staff-deed'
import { staffMember } from '~/features/staff/staff-member.server'
import { formId } from '~/forms/fields'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'

export const handle = {
  access: 'people.administer',
  fresh: true,
  title: 'page.account',
  object: 'user',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  const { id, displayName, username } = found(await staffMember(context, params['id'] ?? ''))
  return { id, displayName, username, formId: uuidv7(), stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  return answerFreshForm(context, request, z.object({ id: formId() }), async (form) => {
    const token = await giveEnrolmentLink(context, params['id'] ?? '', form)
    return data({ link: new URL(`/enrol/${token}`, request.url).href })
  })
}

export default function NewLink() {
  const t = useT()
  const person = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'link' in answer) return <OneTimeLink link={answer.link} person={person} />
  return (
    <StaffDeed
      id="link"
      person={person}
      title={t('settings.newLinkTitle', { name: person.displayName })}
      what={t('settings.newLinkWhat')}
      confirm={t('settings.newLink')}
      hidden={{ id: person.formId }}
      answer={answer}
    />
  )
}
