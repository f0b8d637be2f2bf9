import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { nigerDate } from '~/domain/dates'
import { PaymentCrumbs } from '~/features/payments/payment-crumbs'
import { refunderNote } from '~/features/payments/must-be-refunder.server'
import { PayerRefused } from '~/features/payments/payer-refused'
import { refundForm } from '~/features/payments/payment-forms'
import { paymentPage } from '~/features/payments/payment-page.server'
import { recordRefund } from '~/features/payments/record-refund.server'
import { RefundPanel } from '~/features/payments/refund-panel'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { answerFormWithPictures } from '~/server/form-with-pictures.server'
import { found } from '~/server/found.server'
import { mustBeFresh, stepUp } from '~/server/step-up.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'payment.record',
  fresh: true,
  title: 'page.newRefund',
  object: 'payment',
  nav: 'funds',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'payment.record')
  const { id, number, parts, kept, supplierName } = found(await paymentPage(context, params['id'] ?? ''))
  const form = { formId: uuidv7(), today: nigerDate(context.now), stepUp: await stepUp(context, request) }
  return { id, number, parts, kept, supplierName, ...form, refusal: await refunderNote(context, id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'payment.record')
  const id = params['id'] ?? ''
  return answerFormWithPictures(request, refundForm, async ({ secondFactorCode, ...form }) => {
    await mustBeFresh(context, request, secondFactorCode)
    await recordRefund(context, id, form)
    return redirect(`/payments/${id}`)
  })
}

export default function NewRefund() {
  const title = useT()('page.newRefund')
  const payment = useLoaderData<typeof loader>()
  const about = { href: `/payments/${payment.id}`, label: payment.number }
  return (
    <Page narrow>
      <PageHeader crumbs={<PaymentCrumbs steps={[about]} label={title} />} title={title} lead={payment.supplierName} />
      <PayerRefused refusal={payment.refusal} />
      <RefundPanel payment={payment} answer={useActionData<typeof action>()} />
    </Page>
  )
}
