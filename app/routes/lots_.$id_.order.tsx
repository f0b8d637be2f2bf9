import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LotFacts } from '~/features/procurement/lot-facts'
import { LotFrame } from '~/features/procurement/lot-frame'
import { orderForm } from '~/features/procurement/lot-forms'
import { lotPage } from '~/features/procurement/lot-page.server'
import { placeOrder } from '~/features/procurement/place-order.server'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerFreshForm } from '~/server/answer-fresh-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { stepUp } from '~/server/step-up.server'
import { DateField } from '~/ui/date-field'
import { FieldGrid } from '~/ui/field-group'
import { Note } from '~/ui/note'

export const handle = {
  access: 'procurement.record',
  fresh: true,
  title: 'lots.deed.order',
  object: 'lot',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  return { ...found(await lotPage(context, params['id'] ?? '')), stepUp: await stepUp(context, request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const id = params['id'] ?? ''
  return answerFreshForm(context, request, orderForm, async (form) => {
    await placeOrder(context, id, form)
    return redirect(`/lots/${id}`)
  })
}

export default function Order() {
  const t = useT()
  const lot = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<Record<'orderedOn' | 'dueOn', string>>({
    id: 'order',
    lastResult: answer?.lastResult,
    defaultValue: { orderedOn: lot.today },
  })
  const props = useFieldProps()
  return (
    <LotFrame lot={lot} deed={t('lots.deed.order')} lead={t('lots.order.lead')} narrow>
      <LotFacts lot={lot} />
      {lot.state === 'chosen' ? null : (
        <Note>
          {lot.order ? t('refused.already-ordered', { order: lot.order.number }) : t('refused.no-supplier-chosen')}
        </Note>
      )}
      {lot.state === 'chosen' || answer ? (
        <DeedForm form={form} answer={answer} submit={t('lots.deed.order')} cancelHref={`/lots/${lot.id}`}>
          <FieldGrid columns={2}>
            <DateField {...props(fields.orderedOn)} label={t('lots.order.on')} max={lot.today} required />
            <DateField {...props(fields.dueOn)} label={t('lots.order.due')} optionalWord={t('form.optional')} />
          </FieldGrid>
        </DeedForm>
      ) : null}
    </LotFrame>
  )
}
