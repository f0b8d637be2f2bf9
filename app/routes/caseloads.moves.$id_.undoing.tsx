import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { undoMoveForm } from '~/features/caseloads/move-forms'
import { movePage } from '~/features/caseloads/move-page.server'
import { MoveCrumbs } from '~/features/caseloads/move-preview'
import { UndoForm } from '~/pieces/undo-form'
import { undoMove } from '~/features/caseloads/undo-move.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { logAccess } from '~/server/access-log.server'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'caseload.reassign',
  title: 'page.caseloadMoveUndoing',
  object: 'caseloadMove',
  nav: 'households',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'caseload.reassign')
  const { id, from, to, count, lines } = found(await movePage(context, params['id'] ?? ''))
  for (const { householdId } of lines) if (householdId) logAccess(context, 'household', householdId)
  return { id, from: from.name, to: to.name, count }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'caseload.reassign')
  const { id } = found(await movePage(context, params['id'] ?? ''))
  return answerForm(request, undoMoveForm, async (form) => {
    await undoMove(context, id, form)
    return redirect(`/caseloads/moves/${id}`)
  })
}

export default function CaseloadMoveUndoing() {
  const t = useT()
  const move = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page narrow>
      <PageHeader
        crumbs={<MoveCrumbs here={t('page.caseloadMoveUndoing')} move={move} />}
        title={t('page.caseloadMoveUndoing')}
        lead={t('caseloads.undoText', { count: move.count, from: move.from, to: move.to })}
      />
      <UndoForm back={`/caseloads/moves/${move.id}`} answer={answer} submit={t('caseloads.undo')} />
    </Page>
  )
}
