import type { CanonicalValue } from '~/domain/text/canonical-json'
import { useFormats, useT } from '~/i18n/language'
import type { Formats } from '~/i18n/formats'
import type { MessageKey, Translate, Values } from '~/i18n/translator'
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
          text: t(`event.${action}` as MessageKey, said(details, t, formats)),
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

const amounts = ['amount', 'total', 'cost', 'takings', 'costs', 'ceiling', 'value']

/** The codes, days and amounts of an event as its sentence says them. */
function said(details: Record<string, CanonicalValue>, t: Translate, { date, francs }: Formats): Values {
  const values: Values = {}
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'number') values[name] = amounts.includes(name) ? francs(value) : value
    if (typeof value === 'string') values[name] = /^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : value
  }
  if (typeof details['code'] === 'string') values['milestone'] = t(`milestone.${details['code']}` as MessageKey)
  if (typeof details['condition'] === 'string')
    values['conditionWord'] = t(`gateCondition.${details['condition']}` as MessageKey)
  return values
}
