import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { askTieLifting } from '~/features/suppliers/ask-tie-lifting.server'
import { tieLiftingForm } from '~/features/suppliers/supplier-forms'
import { supplierPage } from '~/features/suppliers/supplier-page.server'
import { TieReasonPage } from '~/features/suppliers/tie-reason-page'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'

export const handle = {
  access: 'supplier.read',
  title: 'suppliers.lift',
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
  return answerForm(request, tieLiftingForm, async (form) => {
    await askTieLifting(context, { supplierId: id }, form)
    return redirect(`/suppliers/${id}`)
  })
}

export default function TieLifting() {
  const t = useT()
  return (
    <TieReasonPage
      supplier={useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
      title={t('suppliers.lift')}
      what={t('suppliers.liftWhat')}
      label={t('suppliers.liftReason')}
      submit={t('suppliers.liftSave')}
    />
  )
}
