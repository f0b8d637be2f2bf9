import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { quoteWaivers } from '~/domain/procurement/procurement-words'
import { LotFrame } from '~/features/procurement/lot-frame'
import { quoteWaiverForm } from '~/features/procurement/lot-forms'
import { lotPage } from '~/features/procurement/lot-page.server'
import { waiveQuotes } from '~/features/procurement/waive-quotes.server'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import { WaivedQuotesFields } from '~/pieces/waived-quotes-fields'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'

export const handle = {
  access: 'procurement.record',
  fresh: true,
  title: 'lots.deed.waiver',
  object: 'lot',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const { id, number, state } = found(await lotPage(context, params['id'] ?? ''))
  return { id, number, state, stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const id = params['id'] ?? ''
  return answerFreshForm(context, request, quoteWaiverForm, async (form) => {
    await waiveQuotes(context, id, form)
    return redirect(`/lots/${id}`)
  })
}

export default function QuoteWaiver() {
  const t = useT()
  const lot = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<Record<'why' | 'reason', string>>({ id: 'waiver', lastResult: answer?.lastResult })
  return (
    <LotFrame lot={lot} deed={t('lots.deed.waiver')} lead={t('lots.waiverLead')} narrow>
      <DeedForm form={form} answer={answer} submit={t('form.save')} cancelHref={`/lots/${lot.id}`}>
        <WaivedQuotesFields why={fields.why} reason={fields.reason} reasons={quoteWaivers} />
      </DeedForm>
    </LotFrame>
  )
}
