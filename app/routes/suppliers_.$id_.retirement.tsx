import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { retireSupplier } from '~/features/suppliers/retire-supplier.server'
import { SupplierCrumbs } from '~/features/suppliers/supplier-crumbs'
import { retirementForm } from '~/features/suppliers/supplier-forms'
import { supplierPage } from '~/features/suppliers/supplier-page.server'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { HiddenFields } from '~/ui/hidden-fields'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

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
  const supplier = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form] = useForm({ id: 'retirement', lastResult: answer?.lastResult })
  const title = t('suppliers.retire')
  return (
    <Page narrow>
      <PageHeader crumbs={<SupplierCrumbs supplier={supplier} here={title} />} title={title} lead={supplier.name} />
      <DeedForm form={form} answer={answer} submit={title} cancelHref={`/suppliers/${supplier.id}`} tone="grave">
        <p>{t('suppliers.retireWhat')}</p>
        <HiddenFields values={{ retire: 'yes' }} />
      </DeedForm>
    </Page>
  )
}
