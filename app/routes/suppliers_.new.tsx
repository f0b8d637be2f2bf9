import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { SupplierCrumbs } from '~/features/suppliers/supplier-crumbs'
import { SupplierFormPanel } from '~/features/suppliers/supplier-form-panel'
import { supplierForm } from '~/features/suppliers/supplier-forms'
import { addSupplier } from '~/features/suppliers/write-supplier.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = { access: 'supplier.record', title: 'suppliers.add', nav: 'procurement' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request, 'supplier.record')
  return { id: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'supplier.record')
  return answerForm(request, supplierForm, async (form) => {
    await addSupplier(context, form)
    return redirect(`/suppliers/${form.id}`)
  })
}

export default function NewSupplier() {
  const t = useT()
  const title = t('suppliers.add')
  return (
    <Page narrow>
      <PageHeader crumbs={<SupplierCrumbs here={title} />} title={title} lead={t('suppliers.addLead')} />
      <SupplierFormPanel
        supplier={useLoaderData<typeof loader>()}
        answer={useActionData<typeof action>()}
        cancelHref="/suppliers"
      />
    </Page>
  )
}
