import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { resetSecondFactor } from '~/features/second-factor/reset-second-factor.server'
import { StaffDeed } from '~/features/staff/staff-deed'
import { freshStaffDeedLoader } from '~/features/staff/staff-deed-route.server'
import { secondFactorCode } from '~/forms/fields'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { mustBeFresh } from '~/server/step-up.server'

export const handle = {
  access: 'people.administer',
  fresh: true,
  title: 'page.account',
  object: 'user',
  nav: 'settings',
} satisfies RouteHandle

export const loader = freshStaffDeedLoader

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'people.administer')
  return answerForm(request, z.object({ secondFactorCode: secondFactorCode() }), async (form) => {
    await mustBeFresh(context, request, form.secondFactorCode)
    await resetSecondFactor(context, params['id'] ?? '')
    return redirect(`/settings/people/${params['id'] ?? ''}`)
  })
}

export default function SecondFactorReset() {
  const t = useT()
  const person = useLoaderData<typeof loader>()
  return (
    <StaffDeed
      id="second-factor"
      person={person}
      title={t('account.resetTitle', { name: person.displayName })}
      what={t('account.resetWhat')}
      confirm={t('account.reset')}
      grave
      answer={useActionData<typeof action>()}
    />
  )
}
