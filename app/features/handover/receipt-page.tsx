import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { PhonePage } from '~/ui/phone-page'
import { ReceiptScreen } from './receipt-screen'
import type { Receipt } from './receipt.server'

/** A receipt on the phone, whether it was just written or its code was read. */
export function ReceiptPage({ receipt }: { receipt: Receipt }) {
  const t = useT()
  const back = backOf(receipt)
  return (
    <PhonePage
      title={t('page.receipt')}
      subtitle={receipt.number}
      back={{ href: back.href, label: t(back.label) }}
      foot={
        <ButtonLink href={back.href} tone="go" wide>
          {t(back.label)}
        </ButtonLink>
      }
    >
      <ReceiptScreen receipt={receipt} />
    </PhonePage>
  )
}

/** Whoever only handed it over goes back to their hand-out, and not to a kit that is closed to them. */
function backOf({ kitId, issueId, mayOpenKit }: Receipt) {
  if (mayOpenKit) return { href: `/kits/${kitId}`, label: 'kits.delivery.back' } as const
  if (issueId !== null) return { href: `/class-handovers/${issueId}`, label: 'handover.backToClass' } as const
  return { href: '/', label: 'handover.backHome' } as const
}
