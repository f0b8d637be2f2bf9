import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { undoBatchForm } from '~/features/caseloads/batch-forms'
import { batchPage } from '~/features/caseloads/batch-page.server'
import { BatchCrumbs } from '~/features/caseloads/batch-preview'
import { UndoForm } from '~/pieces/undo-form'
import { undoBatch } from '~/features/caseloads/undo-batch.server'
import { takeBackEnrolment } from '~/features/schooling/take-back-enrolment.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { logAccess } from '~/server/access-log.server'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'schooling.record',
  title: 'page.enrolmentBatchUndoing',
  object: 'enrolmentBatch',
  nav: 'field',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const { id, lines, elsewhere } = found(await batchPage(context, params['id'] ?? ''))
  for (const { personId } of lines) logAccess(context, 'person', personId)
  return { id, count: lines.length + elsewhere }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'schooling.record')
  const { id } = found(await batchPage(context, params['id'] ?? ''))
  return answerForm(request, undoBatchForm, async (form) => {
    await undoBatch(context, id, form, takeBackEnrolment)
    return redirect(`/enrolments/batches/${id}`)
  })
}

export default function EnrolmentBatchUndoing() {
  const t = useT()
  const batch = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page narrow>
      <PageHeader
        crumbs={<BatchCrumbs here={t('page.enrolmentBatchUndoing')} batch={batch} />}
        title={t('page.enrolmentBatchUndoing')}
        lead={t('newYear.undoText', { count: batch.count })}
      />
      <UndoForm back={`/enrolments/batches/${batch.id}`} answer={answer} submit={t('newYear.undo')} />
    </Page>
  )
}
