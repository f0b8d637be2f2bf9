import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { communesByDepartment } from '~/domain/households/places'
import { storeForm } from '~/features/stock/stock-forms'
import { addStore } from '~/features/stock/write-store.server'
import { useFieldProps } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { Crumbs } from '~/ui/crumbs'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

export const handle = { access: 'stock.record', title: 'stock.addStore', nav: 'stock' } satisfies RouteHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request, 'stock.record')
  return { id: uuidv7() }
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, 'stock.record')
  return answerForm(request, storeForm, async (form) => {
    await addStore(context, form)
    return redirect(`/stock?store=${form.id}`)
  })
}

const communeOptions = communesByDepartment().map(({ department, communes }) => ({
  label: department.name,
  options: communes.map(({ pcode, name }) => ({ value: pcode, label: name })),
}))

export default function NewStore() {
  const t = useT()
  const { id } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<Record<'id' | 'name' | 'commune', string>>({
    id: 'store',
    lastResult: answer?.lastResult,
    defaultValue: { id },
  })
  const props = useFieldProps()
  const title = t('stock.addStore')
  const crumbs = [{ href: '/stock', label: t('stock.title') }, { label: title }]
  return (
    <Page narrow>
      <PageHeader crumbs={<Crumbs label={t('lots.where')} items={crumbs} />} title={title} />
      <DeedForm form={form} answer={answer} submit={title} cancelHref="/stock">
        <NamedId field={fields.id} />
        <TextField {...props(fields.name)} label={t('stock.storeName')} maxLength={80} required />
        <SelectField
          {...props(fields.commune)}
          label={t('stock.commune')}
          placeholder={t('suppliers.choose')}
          options={communeOptions}
          required
        />
      </DeedForm>
    </Page>
  )
}
