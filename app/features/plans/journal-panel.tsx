import type { CanonicalValue } from '~/domain/text/canonical-json'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { eventValues } from '~/pieces/event-values'
import { JournalList } from '~/ui/journal-list'
import type { Track } from '~/ui/icon'
import type { JournalEntry } from './journal-of-household.server'

/** Deeds in the words of their event, newest first. */
export function JournalLines({ entries }: { entries: readonly JournalEntry[] }) {
  const t = useT()
  const formats = useFormats()
  return (
    <JournalList
      items={entries.map(({ id, at, action, details, by }) => {
        const track = trackOf(action, details['code'])
        return {
          key: id,
          at: formats.moment(at),
          dateTime: at,
          track,
          trackWord: t(`track.${track}`),
          text: t(`event.${action}` as MessageKey, eventValues(details, t, formats)),
          by: by ?? t('plan.byItself'),
        }
      })}
    />
  )
}

const ofChildren = ['enrolment', 'supplies', 'session', 'level', 'register', 'group', 'child', 'attendance']
const ofParents = ['kit', 'business', 'businessPlan', 'training', 'visit', 'support', 'gate', 'link']

function trackOf(action: string, code: CanonicalValue | undefined): Track {
  const [subject = ''] = action.split('.')
  const step = subject === 'milestone' && typeof code === 'string' ? code : ''
  if (ofChildren.includes(subject) || /^(C\d|feesDue|birthCertificate)/.test(step)) return 'children'
  return ofParents.includes(subject) || /^M\d/.test(step) ? 'parents' : 'household'
}
