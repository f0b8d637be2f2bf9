import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { FundCrumbs } from '~/features/funds/fund-crumbs'
import { lineForm } from '~/features/funds/fund-forms'
import { grantHead } from '~/features/funds/grant-head.server'
import { LineFormPanel } from '~/features/funds/line-form-panel'
import { openLine } from '~/features/funds/open-line.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'fund.record',
  fresh: true,
  title: 'page.newLine',
  object: 'grant',
  nav: 'funds',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'fund.record')
  return {
    id: uuidv7(),
    grant: found(await grantHead(context, params['id'] ?? '')),
    stepUp: await stepUp(context, request),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'fund.record')
  return answerFreshForm(context, request, lineForm, async (form) => {
    await openLine(context, params['id'] ?? '', form)
    return redirect(`/funds/lines/${form.id}`)
  })
}

export default function NewLine() {
  const title = useT()('page.newLine')
  const { id, grant } = useLoaderData<typeof loader>()
  const about = { href: `/funds/grants/${grant.id}`, label: grant.reference }
  return (
    <Page narrow>
      <PageHeader crumbs={<FundCrumbs steps={[about]} label={title} />} title={title} lead={grant.donor} />
      <LineFormPanel id={id} answer={useActionData<typeof action>()} />
    </Page>
  )
}
