import { useT } from '~/i18n/language'
import { ButtonLink, ButtonRow } from '~/ui/button'
import type { IconName } from '~/ui/icon'
import type { KitDeed } from './deeds-on-kit'

/** What this person can do next with a request. */
export function KitDeeds({ kitId, deeds }: { kitId: string; deeds: KitDeed[] }) {
  const t = useT()
  if (deeds.length === 0) return null
  return (
    <ButtonRow>
      {deeds.map((deed, index) => (
        <ButtonLink
          key={deed}
          href={`/kits/${kitId}/${addresses[deed]}`}
          icon={icons[deed]}
          tone={deed === 'cancel' || deed === 'end' ? 'quiet' : index === 0 ? 'go' : 'plain'}
        >
          {t(`kits.deed.${deed}`)}
        </ButtonLink>
      ))}
    </ButtonRow>
  )
}

const addresses: Record<KitDeed, string> = {
  submit: 'submission',
  edit: 'lines',
  decide: 'decision',
  assign: 'deliverer',
  deliver: 'delivery',
  cancel: 'cancellation',
  end: 'ending',
}

const icons: Record<KitDeed, IconName> = {
  submit: 'send',
  edit: 'edit',
  decide: 'check',
  assign: 'people',
  deliver: 'box',
  cancel: 'x',
  end: 'x',
}
