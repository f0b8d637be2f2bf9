import { useT } from '~/i18n/language'
import { CardLink } from '~/ui/card'

/** Moves of money that somebody proposed and another person answers. */
export function MovesWaitingLink({ count }: { count: number }) {
  const t = useT()
  if (count === 0) return null
  return (
    <CardLink
      href="/funds"
      icon="swap"
      title={t('funds.moves.waiting')}
      detail={t('funds.moves.waitingText', { count })}
    />
  )
}
