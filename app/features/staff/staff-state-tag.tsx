import { useT } from '~/i18n/language'
import { Tag } from '~/ui/tag'
import type { StaffState } from './staff-state'

const looks = {
  active: { tone: 'plain', icon: 'check' },
  invited: { tone: 'accent', icon: 'key' },
  disabled: { tone: 'line', icon: 'lock' },
} as const

export function StaffStateTag({ state }: { state: StaffState }) {
  const t = useT()
  const { tone, icon } = looks[state]
  return (
    <Tag tone={tone} icon={icon}>
      {t(`settings.state.${state}`)}
    </Tag>
  )
}
