import type { RoundState } from '~/domain/supplies/supply-words'
import { useT } from '~/i18n/language'
import { Tag } from '~/ui/tag'

const tones = { submitted: 'accent', returned: 'late', declined: 'late', approved: 'plain' } as const

export function RoundStateTag({ state }: { state: RoundState }) {
  const t = useT()
  return <Tag tone={tones[state]}>{t(`kits.state.${state}`)}</Tag>
}
