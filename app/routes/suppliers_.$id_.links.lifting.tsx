import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { askTieLifting } from '~/features/suppliers/ask-tie-lifting.server'
import { SupplierCrumbs } from '~/features/suppliers/supplier-crumbs'
import { tieLiftingForm } from '~/features/suppliers/supplier-forms'
import { supplierPage } from '~/features/suppliers/supplier-page.server'
import { useFieldProps } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { TextArea } from '~/ui/text-area'

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
    await askTieLifting(context, id, form)
    return redirect(`/suppliers/${id}`)
  })
}

export default function TieLifting() {
  const t = useT()
  const { formId, ...supplier } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<Record<'id' | 'reason', string>>({
    id: 'tie-lifting',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId },
  })
  const props = useFieldProps()
  const title = t('suppliers.lift')
  return (
    <Page narrow>
      <PageHeader crumbs={<SupplierCrumbs supplier={supplier} here={title} />} title={title} lead={supplier.name} />
      <DeedForm form={form} answer={answer} submit={t('suppliers.liftSave')} cancelHref={`/suppliers/${supplier.id}`}>
        <p>{t('suppliers.liftWhat')}</p>
        <NamedId field={fields.id} />
        <TextArea {...props(fields.reason)} label={t('suppliers.liftReason')} rows={3} maxLength={600} required />
      </DeedForm>
    </Page>
  )
}
