import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideMove } from '~/features/funds/decide-move.server'
import { FundCrumbs } from '~/features/funds/fund-crumbs'
import { moveAnswerForm } from '~/features/funds/fund-forms'
import { MoveAnswerPanel } from '~/features/funds/move-answer-panel'
import { movePage } from '~/features/funds/move-page.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'fund.decide',
  fresh: true,
  title: 'page.moveDecision',
  object: 'budgetMove',
  nav: 'funds',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'fund.decide')
  return { ...found(await movePage(context, params['id'] ?? '')), stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'fund.decide')
  return answerFreshForm(context, request, moveAnswerForm, async (form) => {
    return redirect(`/funds/grants/${await decideMove(context, params['id'] ?? '', form)}`)
  })
}

export default function MoveDecision() {
  const title = useT()('page.moveDecision')
  const move = useLoaderData<typeof loader>()
  const about = { href: `/funds/grants/${move.grantId}`, label: move.reference }
  return (
    <Page narrow>
      <PageHeader crumbs={<FundCrumbs steps={[about]} label={title} />} title={title} />
      <MoveAnswerPanel move={move} answer={useActionData<typeof action>()} />
    </Page>
  )
}
