import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { modalities } from '~/domain/kits/catalogue-words'
import { kitToPay } from '~/features/payments/kit-to-pay.server'
import { payDirectly } from '~/features/payments/pay-directly.server'
import { PaymentCrumbs } from '~/features/payments/payment-crumbs'
import { directPaymentForm } from '~/features/payments/payment-forms'
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
  object: 'kitToPay',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'payment.record')
  const asked = new URL(request.url).searchParams.get('of')
  const of = modalities.find((known) => known === asked)
  return { ...found(await kitToPay(context, params['id'] ?? '', of)), stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'payment.record')
  return answerFormWithPictures(request, directPaymentForm, async ({ secondFactorCode, ...form }) => {
    await mustBeFresh(context, request, secondFactorCode)
    await payDirectly(context, params['id'] ?? '', form)
    return redirect(`/payments/${form.id}`)
  })
}

export default function NewDirectPayment() {
  const t = useT()
  const kit = useLoaderData<typeof loader>()
  return (
    <Page narrow>
      <PageHeader
        crumbs={<PaymentCrumbs label={kit.number} />}
        title={t('page.newPayment')}
        lead={`${kit.supplierName ?? t(`catalogue.modality.${kit.of}`)} · ${kit.number}`}
      />
      <PaymentPanel due={kit} answer={useActionData<typeof action>()} />
    </Page>
  )
}
