import type { KitState } from '~/domain/kits/kit-state'
import { useT } from '~/i18n/language'
import type { IconName } from '~/ui/icon'
import { Tag } from '~/ui/tag'

export function KitStateTag({ state }: { state: KitState }) {
  const t = useT()
  const { tone, icon } = looks[state]
  return (
    <Tag tone={tone} icon={icon}>
      {t(`kits.state.${state}`)}
    </Tag>
  )
}

const looks: Record<KitState, { tone: 'plain' | 'late' | 'accent' | 'line'; icon: IconName }> = {
  draft: { tone: 'line', icon: 'pencil' },
  submitted: { tone: 'accent', icon: 'clock' },
  returned: { tone: 'late', icon: 'edit' },
  declined: { tone: 'late', icon: 'x' },
  approved: { tone: 'plain', icon: 'check' },
  voided: { tone: 'late', icon: 'alert' },
  partlyDelivered: { tone: 'accent', icon: 'box' },
  delivered: { tone: 'plain', icon: 'check' },
  cancelled: { tone: 'line', icon: 'x' },
}
