import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { personHead } from '~/features/intake/person-file.server'
import { InterviewPage } from '~/features/intake/interview-page'
import { interviewForm, recordInterview } from '~/features/intake/record-interview.server'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'intake.record',
  title: 'page.personInterview',
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
  return answerForm(request, interviewForm(), async (form) => {
    await recordInterview(context, id, form)
    return redirect(`/people/${id}`)
  })
}

export default function Interview() {
  return <InterviewPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
