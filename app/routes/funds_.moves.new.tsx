import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { FundCrumbs } from '~/features/funds/fund-crumbs'
import { moveForm } from '~/features/funds/fund-forms'
import { grantPage } from '~/features/funds/grant-page.server'
import { MoveFormPanel } from '~/features/funds/move-form-panel'
import { proposeMove } from '~/features/funds/propose-move.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'fund.record', fresh: true, title: 'page.newMove', nav: 'funds' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'fund.record')
  const { searchParams } = new URL(request.url)
  const { grant, lines } = found(await grantPage(context, searchParams.get('grant') ?? ''))
  return { id: uuidv7(), grant, lines, line: searchParams.get('line'), stepUp: await stepUp(context, request) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'fund.record')
  const grantId = new URL(request.url).searchParams.get('grant') ?? ''
  return answerFreshForm(context, request, moveForm, async (form) => {
    await proposeMove(context, grantId, form)
    return redirect(`/funds/grants/${grantId}`)
  })
}

export default function NewMove() {
  const title = useT()('page.newMove')
  const { id, grant, lines, line } = useLoaderData<typeof loader>()
  const about = { href: `/funds/grants/${grant.id}`, label: grant.reference }
  const answer = useActionData<typeof action>()
  return (
    <Page narrow>
      <PageHeader crumbs={<FundCrumbs steps={[about]} label={title} />} title={title} lead={grant.donor} />
      <MoveFormPanel id={id} free={grant.amountXof - grant.allottedXof} lines={lines} line={line} answer={answer} />
    </Page>
  )
}
