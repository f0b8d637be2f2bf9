import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReceiptScreen } from '~/features/handover/receipt-screen'
import { receipt } from '~/features/handover/receipt.server'
import { useT } from '~/i18n/language'
import type { RouteHandle } from '~/route-handle'
import { requireContext } from '~/server/context.server'
import { found } from '~/server/found.server'
import { ButtonLink } from '~/ui/button'
import { PhonePage } from '~/ui/phone-page'

export const handle = {
  access: 'kit.read',
  title: 'page.receipt',
  object: 'kit',
  frame: 'field',
  nav: 'kits',
} satisfies RouteHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, 'kit.read')
  const which = { kitId: params['id'] ?? '', deliveryId: params['deliveryId'] ?? '' }
  return found(await receipt(context, which, new URL(request.url).origin))
}

export default function ReceiptOfHandover() {
  const t = useT()
  const shown = useLoaderData<typeof loader>()
  const back = `/kits/${shown.kitId}`
  return (
    <PhonePage
      title={t('page.receipt')}
      subtitle={shown.number}
      back={{ href: back, label: t('kits.delivery.back') }}
      foot={
        <ButtonLink href={back} tone="go" wide>
          {t('kits.delivery.back')}
        </ButtonLink>
      }
    >
      <ReceiptScreen receipt={shown} />
    </PhonePage>
  )
}
