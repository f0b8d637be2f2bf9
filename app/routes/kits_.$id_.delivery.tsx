import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { gateIsOpen, mayStillBeTyped } from '~/domain/plans/delivery-gate'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { deliveryForm } from '~/features/kits/delivery-schema.server'
import { NothingToGive } from '~/features/kits/nothing-to-give'
import { DeliveryForm } from '~/features/kits/delivery-form'
import { GateChecks } from '~/features/kits/gate-checks'
import { kitForDelivery } from '~/features/kits/kit-for-delivery.server'
import { useFormats, useLocale, useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { answerFormWithPictures } from '~/server/form-with-pictures.server'
import { found } from '~/server/found.server'
import { Button } from '~/ui/button'
import { Code } from '~/ui/code'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'kit.deliver',
  title: 'kits.delivery.title',
  object: 'kit',
  frame: 'field',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.deliver')
  const delivery = found(await kitForDelivery(context, params.id ?? ''))
  return { delivery, formId: uuidv7() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, 'kit.deliver')
  const id = params.id ?? ''
  return answerFormWithPictures(request, deliveryForm, async (form) => {
    await deliverKit(context, id, form)
    return redirect(`/kits/${id}/receipts/${form.id}`)
  })
}

export default function KitDelivery() {
  const t = useT()
  const locale = useLocale()
  const { date } = useFormats()
  const { delivery, formId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { kit, approval, gate } = delivery
  const isOpen = approval !== null && gateIsOpen(gate)
  // What was typed of a handover that did happen stays, whatever has closed the gate since.
  const mayBeTyped = answer !== undefined || (approval !== null && mayStillBeTyped(gate) && delivery.mayBeGiven)
  return (
    <PhonePage
      title={t('kits.delivery.title')}
      subtitle={t('kits.delivery.subtitle', { name: kit.caregiverName, kit: kit.typeLabel[locale] })}
      back={{ href: `/kits/${kit.id}`, label: t('kits.delivery.back') }}
      foot={
        mayBeTyped ? (
          <Button tone="go" wide form="kit-delivery">
            {t('kits.delivery.finish')}
          </Button>
        ) : undefined
      }
    >
      <Stack>
        {approval ? (
          <p className="small muted">
            {t('kits.delivery.approved', { name: approval.byName, on: date(approval.on) })} <Code>{kit.code}</Code>
          </p>
        ) : null}
        {isOpen ? null : (
          <>
            <Note tone="late" title={t('kits.delivery.closedTitle')} live={answer ? 'alert' : 'status'}>
              <p>{t('kits.delivery.closed')}</p>
            </Note>
            <Panel title={t('kits.gate.title')} flush>
              <GateChecks gate={gate} />
            </Panel>
          </>
        )}
        {mayBeTyped ? null : <NothingToGive delivery={delivery} />}
        {mayBeTyped ? <DeliveryForm delivery={delivery} formId={formId} answer={answer} /> : null}
      </Stack>
    </PhonePage>
  )
}
