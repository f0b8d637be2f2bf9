import type { LotState } from '~/domain/procurement/procurement-words'
import { useT } from '~/i18n/language'
import type { IconName } from '~/ui/icon'
import { Tag } from '~/ui/tag'

export function LotStateTag({ state }: { state: LotState }) {
  const t = useT()
  const { tone, icon } = looks[state]
  return (
    <Tag tone={tone} icon={icon}>
      {t(`lots.state.${state}`)}
    </Tag>
  )
}

const looks: Record<LotState, { tone: 'plain' | 'late' | 'accent' | 'line'; icon: IconName }> = {
  open: { tone: 'accent', icon: 'pencil' },
  chosen: { tone: 'accent', icon: 'check' },
  ordered: { tone: 'plain', icon: 'send' },
  partlyReceived: { tone: 'accent', icon: 'box' },
  received: { tone: 'accent', icon: 'coin' },
  paid: { tone: 'plain', icon: 'check' },
  cancelled: { tone: 'line', icon: 'x' },
}
