import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lotToPay } from '~/features/payments/lot-to-pay.server'
import { payLot } from '~/features/payments/pay-lot.server'
import { PaymentCrumbs } from '~/features/payments/payment-crumbs'
import { lotPaymentForm } from '~/features/payments/payment-forms'
import { PaymentPanel } from '~/features/payments/payment-panel'
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
  title: 'page.newPayment',
  object: 'lot',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'payment.record')
  return { ...found(await lotToPay(context, params['id'] ?? '')), stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'payment.record')
  return answerFormWithPictures(request, lotPaymentForm, async ({ secondFactorCode, ...form }) => {
    await mustBeFresh(context, request, secondFactorCode)
    await payLot(context, params['id'] ?? '', form)
    return redirect(`/payments/${form.id}`)
  })
}

export default function NewLotPayment() {
  const title = useT()('page.newPayment')
  const lot = useLoaderData<typeof loader>()
  const about = { href: `/lots/${lot.id}`, label: lot.number }
  return (
    <Page narrow>
      <PageHeader crumbs={<PaymentCrumbs steps={[about]} label={title} />} title={title} lead={lot.supplierName} />
      <PaymentPanel due={lot} answer={useActionData<typeof action>()} />
    </Page>
  )
}
