import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { closeLotShort } from '~/features/procurement/cancel-lot.server'
import { lotReasonForm } from '~/features/procurement/lot-forms'
import { lotPage } from '~/features/procurement/lot-page.server'
import { LotReasonPanel } from '~/features/procurement/lot-reason-panel'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'procurement.record',
  title: 'lots.deed.shortage',
  object: 'lot',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const { id, number, state } = found(await lotPage(context, params['id'] ?? ''))
  return { id, number, state }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const id = params['id'] ?? ''
  return answerForm(request, lotReasonForm, async (form) => {
    await closeLotShort(context, id, form)
    return redirect(`/lots/${id}`)
  })
}

export default function LotShortage() {
  const t = useT()
  const [lot, answer] = [useLoaderData<typeof loader>(), useActionData<typeof action>()]
  return <LotReasonPanel lot={lot} answer={answer} title={t('lots.deed.shortage')} what={t('lots.shortWhat')} />
}
