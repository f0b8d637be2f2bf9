import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { storeClosingForm } from '~/features/stock/stock-forms'
import { storePage } from '~/features/stock/stock-list.server'
import { closeStore } from '~/features/stock/write-store.server'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { Crumbs } from '~/ui/crumbs'
import { HiddenFields } from '~/ui/hidden-fields'
import { Page } from '~/ui/page'
import { PageHeader } from '~/ui/page-header'

export const handle = {
  access: 'stock.record',
  title: 'stock.closeStore',
  object: 'store',
  nav: 'stock',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'stock.record')
  return found(await storePage(context, params['id'] ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'stock.record')
  const id = params['id'] ?? ''
  return answerForm(request, storeClosingForm, async () => {
    await closeStore(context, id)
    return redirect('/stock')
  })
}

export default function StoreClosing() {
  const t = useT()
  const { id, name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form] = useForm({ id: 'store-closing', lastResult: answer?.lastResult })
  const title = t('stock.closeStore')
  const crumbs = [{ href: `/stock?store=${id}`, label: name }, { label: title }]
  return (
    <Page narrow>
      <PageHeader crumbs={<Crumbs label={t('lots.where')} items={crumbs} />} title={title} lead={name} />
      <DeedForm form={form} answer={answer} submit={title} cancelHref={`/stock?store=${id}`} tone="grave">
        <p>{t('stock.closeWhat')}</p>
        <HiddenFields values={{ close: 'yes' }} />
      </DeedForm>
    </Page>
  )
}
