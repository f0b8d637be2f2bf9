import { useFormats, useT } from '~/i18n/language'
import { ShareBar } from '~/ui/share-bar'

type Props = { of: number; spent: number; committed: number }

/** How much of an amount is spent and held, in whole XOF. */
export function UseBar({ of, spent, committed }: Props) {
  const t = useT()
  const { francs } = useFormats()
  const free = of - spent - committed
  const share = (part: number) => (of === 0 ? 0 : part / of)
  return (
    <ShareBar
      label={t('funds.line.bar', {
        spent: francs(spent),
        committed: francs(committed),
        free: francs(free),
        allotted: francs(of),
      })}
      parts={[
        { key: 'spent', share: share(spent), tone: 'ink' },
        { key: 'committed', share: share(committed), tone: 'grey' },
        { key: 'free', share: share(free), tone: 'sunken' },
      ]}
    />
  )
}
