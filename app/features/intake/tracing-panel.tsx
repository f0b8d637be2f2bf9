import { refusesTracing } from '~/domain/intake/tracing-consent'
import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { JournalList } from '~/ui/journal-list'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import type { PersonHead } from './person-file.server'
import type { TracingHistory } from './tracing-history.server'

type Props = { head: PersonHead; actions: TracingHistory['actions']; mayRecord: boolean }

/** What was done to find the family. */
export function TracingPanel({ head, actions, mayRecord }: Props) {
  const t = useT()
  const { date } = useFormats()
  const consent = head.tracingConsent
  const refused = refusesTracing(consent)
  return (
    <Panel
      title={t('intake.tracing')}
      aside={
        mayRecord && !refused ? (
          <ButtonLink href={`/people/${head.id}/tracing/new`} size="small" icon="plus">
            {t('intake.tracingTitle')}
          </ButtonLink>
        ) : null
      }
    >
      {consent !== null || mayRecord ? (
        <Note
          tone={consent === null || refused ? 'late' : 'plain'}
          icon="shield"
          action={
            mayRecord ? (
              <ButtonLink href={`/people/${head.id}/tracing-consent/new`} size="small">
                {t(consent === null ? 'intake.consentTitle' : 'intake.consentAgain')}
              </ButtonLink>
            ) : undefined
          }
        >
          {consent === null
            ? t('intake.consentNotAsked')
            : t(refused ? 'intake.consentRefused' : 'intake.consentGiven', { on: date(consent.askedOn) })}
        </Note>
      ) : null}
      {actions.length === 0 ? (
        <p className="muted">{t('intake.noTracing')}</p>
      ) : (
        <JournalList
          items={actions.map(({ id, action, takenOn, outcome, note }) => ({
            key: id,
            at: date(takenOn),
            dateTime: takenOn,
            text: (
              <>
                {t('intake.tracingLine', {
                  action: t(`cpims.tracingAction.${action}`),
                  outcome: t(`cpims.tracingOutcome.${outcome}`),
                })}
                {note ? <div className="small muted">{note}</div> : null}
              </>
            ),
          }))}
        />
      )}
    </Panel>
  )
}
