import { useFormats, useT } from '~/i18n/language'
import { CardLink, Cards } from '~/ui/card'
import type { MeetingSummary } from './meeting-summary.server'

type Props = { toDecide: number; overdue: number; summary: MeetingSummary }

/** The three things of the lead's day: decide, hold the meeting, read the alerts. */
export function TodayCards({ toDecide, overdue, summary: { exceptions, left, alerts } }: Props) {
  const t = useT()
  const { list } = useFormats()
  return (
    <Cards>
      <CardLink
        href="#decide"
        icon="inbox"
        title={t('team.today.decide', { count: toDecide })}
        detail={overdue > 0 ? t('inbox.overdueOnHome', { count: overdue }) : t('team.today.decideText')}
      />
      <CardLink
        href="/meeting"
        icon="people"
        title={t('team.today.meeting', { count: left })}
        detail={
          exceptions.length > 0
            ? list(
                exceptions.map(({ kind, count }) => t('team.today.kind', { kind: t(`team.exception.${kind}`), count })),
              )
            : t('team.noException')
        }
      />
      <CardLink
        href="/alerts"
        icon="alert"
        title={t('team.today.alerts', { count: alerts.open })}
        detail={t('team.today.unread', { count: alerts.unread })}
      />
    </Cards>
  )
}
