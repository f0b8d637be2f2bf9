import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { recordReturn } from '~/features/stock/record-return.server'
import { reportStockLoss } from '~/features/stock/report-stock-loss.server'
import { ShelfFrame } from '~/features/stock/shelf-frame'
import { shelfPage } from '~/features/stock/shelf-page.server'
import { handMovementKinds, movementForm } from '~/features/stock/stock-forms'
import { useFieldProps } from '~/forms/form-summary'
import { NamedId } from '~/forms/named-id'
import { PicturesField } from '~/forms/pictures-field'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import { useQuantityOf } from '~/pieces/quantity-of'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { answerFormWithPictures } from '~/server/form-with-pictures.server'
import { found } from '~/server/found.server'
import { ChoiceCards } from '~/ui/choice-cards'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { NumberField } from '~/ui/number-field'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'stock.record',
  title: 'stock.record',
  object: 'store',
  nav: 'stock',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'stock.record')
  const shelf = found(await shelfPage(context, params['id'] ?? '', params['itemKey'] ?? ''))
  return { shelf, formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'stock.record')
  const [id, itemKey] = [params['id'] ?? '', params['itemKey'] ?? '']
  return answerFormWithPictures(request, movementForm, async ({ kind, kitId, pictures, ...form }) => {
    if (kind === 'lost') await reportStockLoss(context, id, itemKey, { ...form, pictures })
    else await recordReturn(context, id, itemKey, { ...form, kitId, pictures })
    return redirect(`/stock/${id}/${itemKey}`)
  })
}

export default function StockMovement() {
  const t = useT()
  const quantityOf = useQuantityOf()
  const { shelf, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<Record<'id' | 'kind' | 'quantity' | 'movedOn' | 'kitId' | 'reason', string>>({
    id: 'movement',
    lastResult: answer?.lastResult,
    defaultValue: { id: formId, movedOn: shelf.today },
  })
  const props = useFieldProps()
  const most = {
    lost: shelf.quantity - shelf.reportedGone,
    returned: shelf.outOfKits.reduce((total, { out }) => total + out, 0),
  }
  const cancelHref = `/stock/${shelf.store.id}/${shelf.itemKey}`
  const about = {
    ...{ kind: t('stock.what'), quantity: t('lots.quantity'), movedOn: t('stock.on') },
    ...{ kitId: t('stock.fromKit'), reason: t('lots.reason') },
  }
  return (
    <ShelfFrame shelf={shelf} deed={t('stock.record')}>
      <DeedForm form={form} answer={answer} submit={t('form.save')} cancelHref={cancelHref} about={about} multipart>
        <NamedId field={fields.id} />
        <ChoiceCards
          {...props(fields.kind)}
          legend={t('stock.what')}
          options={handMovementKinds.map((kind) => ({
            value: kind,
            label: t(`stock.hand.${kind}`),
            hint: t(`stock.handHint.${kind}`, { quantity: quantityOf(most[kind], shelf.unit) }),
          }))}
          required
        />
        <FieldGrid columns={2}>
          <NumberField {...props(fields.quantity)} label={t('lots.quantity')} min={1} step={1} required />
          <DateField {...props(fields.movedOn)} label={t('stock.on')} max={shelf.today} required />
        </FieldGrid>
        {shelf.outOfKits.length === 0 ? null : (
          <SelectField
            {...props(fields.kitId)}
            label={t('stock.fromKit')}
            hint={t('stock.fromKitHint')}
            placeholder={t('stock.fromKitNone')}
            options={shelf.outOfKits.map(({ kitId, number, out }) => ({
              value: kitId,
              label: t('stock.fromKitChoice', { number, out: quantityOf(out, shelf.unit) }),
            }))}
          />
        )}
        <PicturesField
          formId={form.id}
          label={t('stock.loss.pictures')}
          hint={t('stock.loss.picturesHint')}
          answer={answer}
        />
        <TextArea {...props(fields.reason)} label={t('lots.reason')} rows={3} maxLength={600} required />
      </DeedForm>
    </ShelfFrame>
  )
}
