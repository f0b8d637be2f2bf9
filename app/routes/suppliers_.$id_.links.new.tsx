import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { declareSupplierLink } from '~/features/suppliers/declare-supplier-link.server'
import { supplierLinkForm } from '~/features/suppliers/supplier-forms'
import { supplierPage } from '~/features/suppliers/supplier-page.server'
import { TieReasonPage } from '~/features/suppliers/tie-reason-page'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { afterTie } from '~/tie-saved'

export const handle = {
  access: 'supplier.read',
  title: 'suppliers.link',
  object: 'supplier',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'supplier.read')
  const { id, name } = found(await supplierPage(context, params['id'] ?? ''))
  return { id, name, formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'supplier.read')
  const id = params['id'] ?? ''
  return answerForm(request, supplierLinkForm, async (form) => {
    return redirect(afterTie(`/suppliers/${id}`, await declareSupplierLink(context, id, form)))
  })
}

export default function NewSupplierLink() {
  const t = useT()
  return (
    <TieReasonPage
      supplier={useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
      title={t('suppliers.link')}
      what={t('suppliers.linkWhat')}
      label={t('suppliers.linkReason')}
      submit={t('suppliers.linkSave')}
    />
  )
}
