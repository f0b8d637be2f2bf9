import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { askTracingConsent, tracingConsentForm } from '~/features/intake/ask-tracing-consent.server'
import { personHead } from '~/features/intake/person-file.server'
import { TracingConsentPage } from '~/features/intake/tracing-consent-page'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'intake.record',
  title: 'page.personTracingConsent',
  object: 'person',
  nav: 'centre',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  const head = found(await personHead(context, params['id'] ?? '', 'intake.record'))
  return { head, id: uuidv7(), today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  const id = params['id'] ?? ''
  return answerForm(request, tracingConsentForm(), async (form) => {
    await askTracingConsent(context, id, form)
    return redirect(`/people/${id}`)
  })
}

export default function TracingConsent() {
  return <TracingConsentPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
