import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { teamOfficers } from '~/features/intake/team-officers.server'
import { personHead } from '~/features/intake/person-file.server'
import { HandOverPage } from '~/features/intake/hand-over-page'
import { handOverForm, handOverIntake } from '~/features/intake/hand-over-intake.server'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'caseload.reassign',
  title: 'page.personOfficer',
  object: 'person',
  nav: 'centre',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'caseload.reassign')
  const head = found(await personHead(context, params['id'] ?? '', 'intake.read'))
  return { head, officers: await teamOfficers(context) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'caseload.reassign')
  const id = params['id'] ?? ''
  return answerForm(request, handOverForm(), async (form) => {
    await handOverIntake(context, id, form)
    return redirect(`/people/${id}`)
  })
}

export default function HandOver() {
  return <HandOverPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
