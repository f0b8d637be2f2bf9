import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { ShelfFrame } from '~/features/stock/shelf-frame'
import { shelfPage } from '~/features/stock/shelf-page.server'
import { transferForm } from '~/features/stock/stock-forms'
import { openStores } from '~/features/stock/stock-list.server'
import { transferStock } from '~/features/stock/transfer-stock.server'
import { useFieldProps } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { NumberField } from '~/ui/number-field'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'stock.record',
  title: 'stock.transfer',
  object: 'store',
  nav: 'stock',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'stock.record')
  const id = params['id'] ?? ''
  const shelf = found(await shelfPage(context, id, params['itemKey'] ?? ''))
  const stores = (await openStores(context)).filter(({ value }) => value !== id)
  return { shelf, stores, formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'stock.record')
  const [id, itemKey] = [params['id'] ?? '', params['itemKey'] ?? '']
  return answerForm(request, transferForm, async (form) => {
    await transferStock(context, id, itemKey, form)
    return redirect(`/stock/${id}/${itemKey}`)
  })
}

export default function StockTransfer() {
  const t = useT()
  const { shelf, stores, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<Record<'id' | 'toStoreId' | 'quantity' | 'movedOn' | 'reason', string>>({
    id: 'transfer',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, movedOn: shelf.today },
  })
  const props = useFieldProps()
  const cancelHref = `/stock/${shelf.store.id}/${shelf.itemKey}`
  return (
    <ShelfFrame shelf={shelf} deed={t('stock.transfer')}>
      <DeedForm form={form} answer={answer} submit={t('stock.transfer')} cancelHref={cancelHref}>
        <NamedId field={fields.id} />
        <SelectField
          {...props(fields.toStoreId)}
          label={t('stock.to')}
          hint={stores.length === 0 ? <a href="/stores/new">{t('stock.addStore')}</a> : undefined}
          placeholder={t('stock.chooseStore')}
          options={stores}
          required
        />
        <FieldGrid columns={2}>
          <NumberField {...props(fields.quantity)} label={t('lots.quantity')} min={1} step={1} required />
          <DateField {...props(fields.movedOn)} label={t('stock.on')} max={shelf.today} required />
        </FieldGrid>
        <TextArea {...props(fields.reason)} label={t('lots.reason')} rows={2} maxLength={600} required />
      </DeedForm>
    </ShelfFrame>
  )
}
