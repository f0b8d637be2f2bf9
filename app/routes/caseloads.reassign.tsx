import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { proposeForm } from '~/features/caseloads/move-forms'
import { proposeMove } from '~/features/caseloads/propose-move.server'
import { reassignChoices, reassignFilters } from '~/features/caseloads/reassign-choices.server'
import { ReassignPage } from '~/features/caseloads/reassign-page'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'

export const handle = { access: 'caseload.reassign', title: 'page.reassign', nav: 'households' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'caseload.reassign')
  const filters = reassignFilters(new URL(request.url).searchParams)
  return { id: uuidv7(), choices: await reassignChoices(context, filters) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'caseload.reassign')
  return answerForm(request, proposeForm, async (form) => {
    await proposeMove(context, form)
    return redirect(`/caseloads/moves/${form.id}`)
  })
}

export default function Reassign() {
  return <ReassignPage answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />
}
