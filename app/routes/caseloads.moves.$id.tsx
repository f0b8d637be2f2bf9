import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmMove } from '~/features/caseloads/confirm-move.server'
import { confirmForm } from '~/features/caseloads/move-forms'
import { movePage } from '~/features/caseloads/move-page.server'
import { MovePreview } from '~/features/caseloads/move-preview'
import type { RouteHandle } from '~/route-handle'
import { logAccess } from '~/server/access-log.server'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'caseload.reassign',
  title: 'page.caseloadMove',
  object: 'caseloadMove',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'caseload.reassign')
  const move = found(await movePage(context, params['id'] ?? ''))
  for (const { householdId } of move.lines) if (householdId) logAccess(context, 'household', householdId)
  return move
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'caseload.reassign')
  const id = params['id'] ?? ''
  return answerForm(request, confirmForm, async (form) => {
    await confirmMove(context, id, form)
    return redirect(`/caseloads/moves/${id}`)
  })
}

export default function CaseloadMove() {
  return <MovePreview move={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
