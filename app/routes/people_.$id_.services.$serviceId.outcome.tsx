import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { intakeHistory } from '~/features/intake/intake-history.server'
import { personHead } from '~/features/intake/person-file.server'
import { ServiceOutcomePage } from '~/features/intake/service-outcome-page'
import { endService, serviceOutcomeForm } from '~/features/intake/end-service.server'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'intake.record',
  title: 'page.personServiceOutcome',
  object: 'person',
  nav: 'centre',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  const head = found(await personHead(context, params['id'] ?? '', 'intake.record'))
  const { services } = await intakeHistory(context, head.id)
  const service = found(services.find(({ id }) => id === params['serviceId']))
  return { head, service, today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  const id = params['id'] ?? ''
  return answerForm(request, serviceOutcomeForm(), async (form) => {
    await endService(context, id, params['serviceId'] ?? '', form)
    return redirect(`/people/${id}`)
  })
}

export default function ServiceOutcome() {
  return <ServiceOutcomePage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
