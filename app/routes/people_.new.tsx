import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { registerAtCentre, registrationForm } from '~/features/intake/register-at-centre.server'
import { RegisterPage } from '~/features/intake/register-page'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'intake.record', title: 'page.newPerson', nav: 'centre' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { now } = await requireContext(request, 'intake.record')
  return { id: uuidv7(), today: nigerDate(now) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  return answerForm(request, registrationForm(nigerDate(context.now)), async (form) => {
    await registerAtCentre(context, form)
    return redirect(`/people/${form.id}`)
  })
}

export default function NewPerson() {
  return <RegisterPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
