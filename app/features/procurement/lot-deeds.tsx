import type { LotState } from '~/domain/procurement/procurement-words'
import { useT } from '~/i18n/language'
import { ButtonLink, ButtonRow } from '~/ui/button'
import type { IconName } from '~/ui/icon'

type Props = {
  lot: { id: string; state: LotState; quotes: number; waived: boolean; order: boolean; received: boolean }
}

const deeds = {
  'quotes/new': 'plus',
  choice: 'check',
  waiver: 'edit',
  lines: 'pencil',
  order: 'send',
  'receipts/new': 'box',
  shortage: 'minus',
  cancellation: 'x',
} as const satisfies Record<string, IconName>
type Deed = keyof typeof deeds

/** What may be done with a purchase next, the next step first. */
export function LotDeeds({ lot }: Props) {
  const t = useT()
  return (
    <ButtonRow>
      {nextDeeds(lot).map((deed, index) => (
        <ButtonLink
          key={deed}
          href={`/lots/${lot.id}/${deed}`}
          icon={deeds[deed]}
          tone={deed === 'cancellation' ? 'quiet' : index === 0 ? 'go' : 'plain'}
        >
          {t(`lots.deed.${nameOf(deed)}`)}
        </ButtonLink>
      ))}
      {lot.order && lot.state !== 'cancelled' ? (
        <ButtonLink href={`/lots/${lot.id}/order/print`} icon="print">
          {t('lots.order.print')}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  )
}

function nameOf(deed: Deed) {
  return deed === 'quotes/new' ? 'quote' : deed === 'receipts/new' ? 'receipt' : deed
}

function nextDeeds({ state, quotes, waived, received }: Props['lot']): Deed[] {
  switch (state) {
    case 'open':
      return [
        ...(quotes >= 3 || (waived && quotes > 0) ? (['choice', 'quotes/new'] as const) : (['quotes/new'] as const)),
        ...(waived ? [] : (['waiver'] as const)),
        ...(quotes === 0 ? (['lines'] as const) : []),
        'cancellation',
      ]
    case 'chosen':
      return ['order', 'cancellation']
    case 'ordered':
      return received ? ['receipts/new'] : ['receipts/new', 'cancellation']
    case 'partlyReceived':
      return ['receipts/new', 'shortage']
    case 'received':
    case 'paid':
    case 'cancelled':
      return []
  }
}
