import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { registerHouseholdForm } from '~/features/households/household-form'
import { RegisterHouseholdPage } from '~/features/households/register-household-page'
import { registerHousehold } from '~/features/households/register-household.server'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { caseloadOf } from '~/server/caseload-limit.server'
import { requireContext } from '~/server/context.server'

export const handle = {
  access: 'household.register',
  title: 'page.newHousehold',
  nav: 'households',
} satisfies RouteHandle

const rosterRows = 8

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, store, now } = await requireContext(request, 'household.register')
  const today = nigerDate(now)
  const ids = { household: uuidv7(), members: Array.from({ length: rosterRows }, () => uuidv7()) }
  return { ids, today, caseload: await caseloadOf(store.query, actor.id, today) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'household.register')
  return answerForm(request, registerHouseholdForm(nigerDate(context.now)), async (form) => {
    const { id } = await registerHousehold(context, form)
    return redirect(`/households/${id}`)
  })
}

export default function NewHousehold() {
  return <RegisterHouseholdPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
