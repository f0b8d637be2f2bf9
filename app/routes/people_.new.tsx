import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { RegisterPersonPage } from '~/features/households/register-person-page'
import { personForm, registerPerson } from '~/features/households/register-person.server'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'household.register', title: 'page.newPerson', nav: 'households' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { now } = await requireContext(request, 'household.register')
  return { id: uuidv7(), today: nigerDate(now) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  return answerForm(request, personForm(nigerDate(context.now)), async (form) => {
    await registerPerson(context, form)
    return redirect(`/people?cohort=${form.centreCohort}`)
  })
}

export default function NewPerson() {
  return <RegisterPersonPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
