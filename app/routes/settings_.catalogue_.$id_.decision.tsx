import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerKitType } from '~/features/settings/answer-kit-type.server'
import { catalogueType } from '~/features/settings/catalogue-pages.server'
import { KitTypeAnswerForm } from '~/features/settings/kit-type-answer-form'
import { kitTypeAnswerForm } from '~/features/settings/kit-type-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'ceiling.propose',
  title: 'page.kitTypeDecision',
  object: 'kitType',
  nav: 'settings',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'ceiling.propose')
  return found(await catalogueType(context, params['id'] ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'ceiling.propose')
  return answerForm(request, kitTypeAnswerForm, async (form) => {
    await answerKitType(context, params['id'] ?? '', form)
    return redirect(`/settings/catalogue/${params['id'] ?? ''}`)
  })
}

export default function KitTypeDecision() {
  return <KitTypeAnswerForm type={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
