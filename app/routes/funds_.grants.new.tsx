import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { FundCrumbs } from '~/features/funds/fund-crumbs'
import { grantForm } from '~/features/funds/grant-form'
import { GrantFormPanel } from '~/features/funds/grant-form-panel'
import { recordGrant } from '~/features/funds/record-grant.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { stepUp } from '~/server/step-up.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'fund.record', fresh: true, title: 'page.newGrant', nav: 'funds' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'fund.record')
  return { id: uuidv7(), stepUp: await stepUp(context, request) }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'fund.record')
  return answerFreshForm(context, request, grantForm, async (form) => {
    await recordGrant(context, form)
    return redirect(`/funds/grants/${form.id}`)
  })
}

export default function NewGrant() {
  const title = useT()('page.newGrant')
  return (
    <Page narrow>
      <PageHeader crumbs={<FundCrumbs label={title} />} title={title} />
      <GrantFormPanel id={useLoaderData<typeof loader>().id} answer={useActionData<typeof action>()} />
    </Page>
  )
}
