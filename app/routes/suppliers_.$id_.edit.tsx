import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SupplierCrumbs } from '~/features/suppliers/supplier-crumbs'
import { SupplierFormPanel } from '~/features/suppliers/supplier-form-panel'
import { supplierForm } from '~/features/suppliers/supplier-forms'
import { supplierPage } from '~/features/suppliers/supplier-page.server'
import { editSupplier } from '~/features/suppliers/write-supplier.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'supplier.record',
  title: 'suppliers.edit',
  object: 'supplier',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplier.record')
  const { id, name, kind, market, phone } = found(await supplierPage(context, params['id'] ?? ''))
  return { id, name, kind, market, phone }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'supplier.record')
  const id = params['id'] ?? ''
  return answerForm(request, supplierForm, async (form) => {
    await editSupplier(context, { ...form, id })
    return redirect(`/suppliers/${id}`)
  })
}

export default function EditSupplier() {
  const t = useT()
  const supplier = useLoaderData<typeof loader>()
  const title = t('suppliers.edit')
  return (
    <Page narrow>
      <PageHeader crumbs={<SupplierCrumbs supplier={supplier} here={title} />} title={title} />
      <SupplierFormPanel
        supplier={supplier}
        answer={useActionData<typeof action>()}
        cancelHref={`/suppliers/${supplier.id}`}
      />
    </Page>
  )
}
