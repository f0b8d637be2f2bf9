import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { JournalList } from '~/ui/journal-list'
import { Panel } from '~/ui/panel'
import type { PersonHead } from './person-file.server'
import type { TracingHistory } from './tracing-history.server'

type Props = { head: PersonHead; actions: TracingHistory['actions']; mayRecord: boolean }

/** What was done to find the family. */
export function TracingPanel({ head, actions, mayRecord }: Props) {
  const t = useT()
  const { date } = useFormats()
  return (
    <Panel
      title={t('intake.tracing')}
      aside={
        mayRecord ? (
          <ButtonLink href={`/people/${head.id}/tracing/new`} size="small" icon="plus">
            {t('intake.tracingTitle')}
          </ButtonLink>
        ) : null
      }
    >
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
