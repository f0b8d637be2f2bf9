import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { LotFrame } from '~/features/procurement/lot-frame'
import { quoteForm } from '~/features/procurement/lot-forms'
import { lotPage } from '~/features/procurement/lot-page.server'
import { QuotePriceFields } from '~/features/procurement/quote-price-fields'
import { quoteSuppliers } from '~/features/procurement/quote-suppliers.server'
import { recordQuote } from '~/features/procurement/record-quote.server'
import { useFieldProps } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { PicturesField } from '~/forms/pictures-field'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { answerFormWithPictures } from '~/server/form-with-pictures.server'
import { found } from '~/server/found.server'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { Note } from '~/ui/note'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'

export const handle = {
  access: 'procurement.record',
  title: 'lots.deed.quote',
  object: 'lot',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const { id, number, state, items, last, today } = found(await lotPage(context, params['id'] ?? ''))
  const suppliers = await quoteSuppliers(context, id)
  return { lot: { id, number, state }, items, last, today, suppliers, formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const id = params['id'] ?? ''
  return answerFormWithPictures(request, quoteForm, async (form) => {
    await recordQuote(context, id, form)
    return redirect(`/lots/${id}`)
  })
}

export default function NewQuote() {
  const t = useT()
  const { lot, items, last, today, suppliers, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<Record<'id' | 'supplierId' | 'quotedOn' | 'note', string>>({
    id: 'quote',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, quotedOn: today },
  })
  const props = useFieldProps()
  const about = {
    ...{ supplierId: t('lots.supplier'), quotedOn: t('lots.quote.on'), note: t('lots.note') },
    ...Object.fromEntries(items.map(({ item }, index) => [`prices[${index}].unitPrice`, item])),
  }
  const cancelHref = `/lots/${lot.id}`
  return (
    <LotFrame lot={lot} deed={t('lots.deed.quote')} narrow>
      {lot.state === 'open' ? null : <Note tone="late">{t('lots.quote.closed')}</Note>}
      {lot.state === 'open' || answer ? (
        <DeedForm
          form={form}
          answer={answer}
          submit={t('lots.quote.save')}
          cancelHref={cancelHref}
          about={about}
          multipart
        >
          <NamedId field={fields.id} />
          <FieldGrid columns={2}>
            <SelectField
              {...props(fields.supplierId)}
              label={t('lots.supplier')}
              hint={
                <>
                  {t('lots.quote.supplierHint')} <a href="/suppliers/new">{t('suppliers.add')}</a>
                </>
              }
              placeholder={t('suppliers.choose')}
              options={suppliers}
              required
            />
            <DateField {...props(fields.quotedOn)} label={t('lots.quote.on')} max={today} required />
          </FieldGrid>
          <QuotePriceFields formId={form.id} items={items} last={last} lastResult={answer?.lastResult} />
          <TextField {...props(fields.note)} label={t('lots.note')} optionalWord={t('form.optional')} maxLength={600} />
          <PicturesField
            formId={form.id}
            label={t('lots.quote.pictures')}
            hint={t('lots.quote.picturesHint')}
            answer={answer}
          />
        </DeedForm>
      ) : null}
    </LotFrame>
  )
}
