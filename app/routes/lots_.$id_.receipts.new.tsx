import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { LotFrame } from '~/features/procurement/lot-frame'
import { receiptForm } from '~/features/procurement/lot-forms'
import { lotPage } from '~/features/procurement/lot-page.server'
import { receiveGoods } from '~/features/procurement/receive-goods.server'
import { ReceiptLines } from '~/features/procurement/receipt-lines'
import { openStores } from '~/features/stock/stock-list.server'
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
import { Note } from '~/ui/note'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

export const handle = {
  access: 'procurement.record',
  title: 'lots.deed.receipt',
  object: 'lot',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const { id, number, state, items, today } = found(await lotPage(context, params['id'] ?? ''))
  const missing = items.filter(({ open }) => open > 0)
  return { lot: { id, number, state }, items: missing, today, stores: await openStores(context), formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const id = params['id'] ?? ''
  return answerForm(request, receiptForm, async (form) => {
    await receiveGoods(context, id, form)
    return redirect(`/lots/${id}`)
  })
}

export default function NewReceipt() {
  const t = useT()
  const { lot, items, today, stores, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [only] = stores.length === 1 ? stores : []
  const [form, fields] = useForm<Record<'id' | 'receivedOn' | 'storeId' | 'note', string>>({
    id: 'receipt',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, receivedOn: today, storeId: only?.value },
  })
  const props = useFieldProps()
  const expected = lot.state === 'ordered' || lot.state === 'partlyReceived'
  return (
    <LotFrame lot={lot} deed={t('lots.deed.receipt')} lead={t('lots.receipt.lead')} narrow>
      {expected ? null : <Note tone="late">{t('lots.receipt.notExpected')}</Note>}
      {expected || answer ? (
        <DeedForm form={form} answer={answer} submit={t('lots.receipt.save')} cancelHref={`/lots/${lot.id}`}>
          <NamedId field={fields.id} />
          <FieldGrid columns={2}>
            <DateField {...props(fields.receivedOn)} label={t('lots.receipt.on')} max={today} required />
            <SelectField
              {...props(fields.storeId)}
              label={t('stock.store')}
              hint={stores.length === 0 ? <a href="/stores/new">{t('stock.addStore')}</a> : undefined}
              placeholder={t('stock.chooseStore')}
              options={stores}
              required
            />
          </FieldGrid>
          <ReceiptLines formId={form.id} items={items} answer={answer} />
          <TextField {...props(fields.note)} label={t('lots.note')} optionalWord={t('form.optional')} maxLength={600} />
        </DeedForm>
      ) : null}
    </LotFrame>
  )
}
