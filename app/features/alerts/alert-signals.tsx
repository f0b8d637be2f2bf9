import { useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { RuleCheck } from '~/ui/rule-check'
import { Tag } from '~/ui/tag'
import type { AlertPage } from './alert-page.server'
import { SignalWords } from './alert-words'

/** What spoke, and what else was looked at: what does not alert, and what nobody has looked at. */
export function AlertSignals({ alert }: { alert: AlertPage }) {
  const t = useT()
  return (
    <>
      <Panel title={t('alerts.page.signals')}>
        <RuleCheck
          items={alert.signals.map((signal) => ({
            key: signal.key,
            state: 'no' as const,
            stateWord: t('alerts.page.presentWord'),
            title: <SignalWords signal={signal} />,
            detail: t(signal.stands ? 'alerts.page.stands' : 'alerts.page.over'),
            ...(signal.hard ? { status: <Tag tone="late">{t('alerts.page.hard')}</Tag> } : {}),
          }))}
        />
      </Panel>
      <Others title={t('alerts.page.silent')} state="ok" word={t('alerts.page.silentWord')} codes={alert.silent} />
      <Others title={t('alerts.page.unknown')} state="open" word={t('alerts.page.unknownWord')} codes={alert.unknown} />
    </>
  )
}

type OthersProps = { title: string; state: 'ok' | 'open'; word: string; codes: AlertPage['silent'] }

function Others({ title, state, word, codes }: OthersProps) {
  const t = useT()
  if (codes.length === 0) return null
  return (
    <Panel title={title}>
      <RuleCheck
        items={codes.map(({ code }) => ({
          key: code,
          state,
          stateWord: word,
          title: capital(t(`alerts.signal.${code}`)),
        }))}
      />
    </Panel>
  )
}

/** The same words stand in a sentence elsewhere. */
function capital(words: string) {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
