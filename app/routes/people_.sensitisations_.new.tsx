import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { ownOpenHouseholds } from '~/features/intake/own-open-households.server'
import { recordSensitisation, sensitisationForm } from '~/features/intake/record-sensitisation.server'
import { SensitisationPage } from '~/features/intake/sensitisation-page'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'intake.record', title: 'page.newSensitisation', nav: 'centre' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  return { id: uuidv7(), today: nigerDate(context.now), households: await ownOpenHouseholds(context) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  return answerForm(request, sensitisationForm(), async (form) => {
    await recordSensitisation(context, form)
    return redirect('/people/sensitisations')
  })
}

export default function NewSensitisation() {
  return <SensitisationPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
