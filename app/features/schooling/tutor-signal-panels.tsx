import { useFormats, useT } from '~/i18n/language'
import { CardLink } from '~/ui/card'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { WorryLink } from '~/pieces/worry-link'
import { StreakList } from './absence-panel'
import { useMonthWords } from './month-words'
import type { TutorSignals } from './tutor-signals.server'

const shownContacts = 5
const shownRegisters = 6

/** Below the groups of the day: who is missing, whom to talk with, which registers lack. */
export function TutorSignalPanels({ signals }: { signals: TutorSignals }) {
  const t = useT()
  const { date } = useFormats()
  const monthWords = useMonthWords()
  const { streaks, contactsDue, registersMissing } = signals
  return (
    <>
      {streaks.length > 0 ? (
        <Panel title={t('streaks.title')} flush foot={<p className="small muted">{t('streaks.note')}</p>}>
          <StreakList rows={streaks} />
        </Panel>
      ) : null}
      {contactsDue.length > 0 ? (
        <Stack gap="small">
          <h2>{t('childContact.due')}</h2>
          {contactsDue.slice(0, shownContacts).map(({ childId, firstName, dueOn, last }) => (
            <div key={childId}>
              <CardLink
                href={`/field/contacts/new?child=${childId}`}
                mark="open"
                title={firstName}
                detail={t('childContact.dueLine', { due: date(dueOn), last: date(last) })}
              />
              <WorryLink childId={childId} who={firstName} short />
            </div>
          ))}
        </Stack>
      ) : null}
      {registersMissing.length > 0 ? (
        <Stack gap="small">
          <h2>{t('groupRegister.missing')}</h2>
          {registersMissing.slice(0, shownRegisters).map(({ groupId, groupName, month, missing, expected }) => (
            <CardLink
              key={`${groupId} ${month}`}
              href={`/groups/${groupId}/register/new?month=${month}`}
              icon="calendar"
              title={groupName}
              detail={t('groupRegister.missingLine', { month: monthWords(month), missing, expected })}
            />
          ))}
        </Stack>
      ) : null}
    </>
  )
}
