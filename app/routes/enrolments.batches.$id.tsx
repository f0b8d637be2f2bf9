import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmBatchForm } from '~/features/caseloads/batch-forms'
import { batchPage } from '~/features/caseloads/batch-page.server'
import { BatchPreview } from '~/features/caseloads/batch-preview'
import { confirmBatch } from '~/features/caseloads/confirm-batch.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import type { RouteHandle } from '~/route-handle'
import { logAccess } from '~/server/access-log.server'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'schooling.record',
  title: 'page.enrolmentBatch',
  object: 'enrolmentBatch',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const batch = found(await batchPage(context, params['id'] ?? ''))
  for (const { personId } of batch.lines) logAccess(context, 'person', personId)
  return batch
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const id = params['id'] ?? ''
  return answerForm(request, confirmBatchForm, async (form) => {
    await confirmBatch(context, id, form, enrolChild)
    return redirect(`/enrolments/batches/${id}`)
  })
}

export default function EnrolmentBatch() {
  return <BatchPreview batch={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
