import { useFormats, useT } from '~/i18n/language'
import { CardLink } from '~/ui/card'

type Round = { id: string; number: string; groupName: string; requestedByName: string; children: number; total: number }

/** Class requests that wait for this person's decision, the oldest first; nothing where there are none. */
export function RoundsWaiting({ rounds }: { rounds: readonly Round[] }) {
  const t = useT()
  const { francs } = useFormats()
  return rounds.map(({ id, number, groupName, requestedByName, children, total }) => (
    <CardLink
      key={id}
      href={`/supply-rounds/${id}/decision`}
      icon="bag"
      title={t('supplies.waits', { number, count: children })}
      detail={t('supplies.waitsText', { group: groupName, name: requestedByName, total: francs(total) })}
    />
  ))
}
