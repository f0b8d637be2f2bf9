import { useForm } from '@conform-to/react'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { closeLotShort } from '~/features/procurement/cancel-lot.server'
import { LotFrame } from '~/features/procurement/lot-frame'
import { lotReasonForm } from '~/features/procurement/lot-forms'
import { lotPage } from '~/features/procurement/lot-page.server'
import { useFieldProps } from '~/forms/form-summary'
import { useT } from '~/i18n/language'
import { DeedForm } from '~/pieces/deed-form'
import type { RouteHandle } from '~/route-handle'
import { answerForm } from '~/server/answer-form.server'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { TextArea } from '~/ui/text-area'

export const handle = {
  access: 'procurement.record',
  title: 'lots.deed.shortage',
  object: 'lot',
  nav: 'procurement',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const { id, number, state } = found(await lotPage(context, params['id'] ?? ''))
  return { id, number, state }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'procurement.record')
  const id = params['id'] ?? ''
  return answerForm(request, lotReasonForm, async (form) => {
    await closeLotShort(context, id, form)
    return redirect(`/lots/${id}`)
  })
}

export default function LotShortage() {
  const t = useT()
  const lot = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm<{ reason: string }>({ id: 'lot-shortage', lastResult: answer?.lastResult })
  const props = useFieldProps()
  const title = t('lots.deed.shortage')
  return (
    <LotFrame lot={lot} deed={title} narrow>
      <DeedForm form={form} answer={answer} submit={title} cancelHref={`/lots/${lot.id}`} tone="grave">
        <p>{t('lots.shortWhat')}</p>
        <TextArea {...props(fields.reason)} label={t('lots.reason')} rows={3} maxLength={600} required />
      </DeedForm>
    </LotFrame>
  )
}
