import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nigerDate } from '~/domain/dates'
import { personHead } from '~/features/intake/person-file.server'
import { ReopeningPage } from '~/features/intake/reopening-page'
import { reopenIntake, reopeningForm } from '~/features/intake/reopen-intake.server'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'intake.record',
  title: 'page.personReopening',
  object: 'person',
  nav: 'centre',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  const head = found(await personHead(context, params['id'] ?? '', 'intake.record'))
  return { head, today: nigerDate(context.now) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'intake.record')
  const id = params['id'] ?? ''
  return answerForm(request, reopeningForm(), async (form) => {
    await reopenIntake(context, id, form)
    return redirect(`/people/${id}`)
  })
}

export default function Reopening() {
  return <ReopeningPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
