import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerKitType } from '~/features/settings/answer-kit-type.server'
import { catalogueType } from '~/features/settings/catalogue-pages.server'
import { KitTypeAnswerForm } from '~/features/settings/kit-type-answer-form'
import { kitTypeAnswerForm } from '~/features/settings/kit-type-form'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'

export const handle = {
  access: 'ceiling.propose',
  fresh: true,
  title: 'page.kitTypeDecision',
  object: 'kitType',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'ceiling.propose')
  const type = found(await catalogueType(context, params['id'] ?? ''))
  return { type, stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'ceiling.propose')
  return answerFreshForm(context, request, kitTypeAnswerForm, async (form) => {
    await answerKitType(context, params['id'] ?? '', form)
    return redirect(`/settings/catalogue/${params['id'] ?? ''}`)
  })
}

export default function KitTypeDecision() {
  return <KitTypeAnswerForm type={useLoaderData<typeof loader>().type} answer={useActionData<typeof action>()} />
}
