import { useFormats, useT } from '~/i18n/language'
import { Tag } from '~/ui/tag'

export type ShownStreak = {
  missedSessions: number
  missedSince: string | null
  missedSchoolDays: number
  schoolDaysSince: string | null
  seenOn: string | null
  hard: boolean
}

/** What is missed in a row, in a line or two. */
export function StreakWords({ streak }: { streak: ShownStreak }) {
  const t = useT()
  const { date } = useFormats()
  const { missedSessions, missedSince, missedSchoolDays, schoolDaysSince, seenOn, hard } = streak
  return (
    <>
      {missedSessions > 0 ? (
        <span className="block small">
          {t('streaks.sessions', { count: missedSessions, since: date(missedSince ?? '') })}
        </span>
      ) : null}
      {missedSchoolDays > 0 ? (
        <span className="block small">
          {t('streaks.days', { count: missedSchoolDays, since: date(schoolDaysSince ?? '') })}
        </span>
      ) : null}
      {seenOn === null ? null : <span className="block small">{t('streaks.seen', { on: date(seenOn) })}</span>}
      {hard ? <Tag tone="late">{t('streaks.hard')}</Tag> : null}
    </>
  )
}
