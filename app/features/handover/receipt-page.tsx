import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { PhonePage } from '~/ui/phone-page'
import { ReceiptScreen } from './receipt-screen'
import type { Receipt } from './receipt.server'

/** A receipt on the phone, whether it was just written or its code was read. */
export function ReceiptPage({ receipt }: { receipt: Receipt }) {
  const t = useT()
  const back = `/kits/${receipt.kitId}`
  return (
    <PhonePage
      title={t('page.receipt')}
      subtitle={receipt.number}
      back={{ href: back, label: t('kits.delivery.back') }}
      foot={
        <ButtonLink href={back} tone="go" wide>
          {t('kits.delivery.back')}
        </ButtonLink>
      }
    >
      <ReceiptScreen receipt={receipt} />
    </PhonePage>
  )
}
