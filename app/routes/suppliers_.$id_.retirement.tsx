import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { retireSupplier } from '~/features/suppliers/retire-supplier.server'
import { RetirementPage } from '~/features/suppliers/retirement-page'
import { retirementForm } from '~/features/suppliers/supplier-forms'
import { supplierPage } from '~/features/suppliers/supplier-page.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'supplier.record',
  title: 'suppliers.retire',
  object: 'supplier',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplier.record')
  const { id, name } = found(await supplierPage(context, params['id'] ?? ''))
  return { id, name }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'supplier.record')
  const id = params['id'] ?? ''
  return answerForm(request, retirementForm, async () => {
    await retireSupplier(context, id)
    return redirect(`/suppliers/${id}`)
  })
}

export default function SupplierRetirement() {
  const t = useT()
  return (
    <RetirementPage
      supplier={useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
      title={t('suppliers.retire')}
      what={t('suppliers.retireWhat')}
      tone="grave"
    />
  )
}
