import { useT } from '~/i18n/language'
import type { IconName } from '~/ui/icon'
import { TodoList } from '~/ui/todo-list'

/** What a before and an after cannot say; it stands wherever the outcomes stand. */
export function StandingCaveats() {
  const t = useT()
  return (
    <TodoList
      items={caveats.map(({ code, icon }) => ({
        key: code,
        icon,
        title: t(`programme.caveat.${code}`),
        detail: t(`programme.caveatText.${code}`),
      }))}
    />
  )
}

const caveats = [
  { code: 'noComparison', icon: 'swap' },
  { code: 'season', icon: 'wheat' },
  { code: 'missing', icon: 'eyeoff' },
  { code: 'regression', icon: 'chart' },
  { code: 'whoAsks', icon: 'people' },
  { code: 'overlap', icon: 'flag' },
] as const satisfies { code: string; icon: IconName }[]
