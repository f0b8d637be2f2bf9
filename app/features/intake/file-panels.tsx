import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { FactList } from '~/ui/facts'
import { JournalList } from '~/ui/journal-list'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import { CpimsCode } from './cpims-code'
import type { IntakeHistory } from './intake-history.server'
import type { PersonHead } from './person-file.server'

/** What the centre wrote down on the first day, with the codes of CPIMS+ beside their words. */
export function RegistrationPanel({ head, mayCorrect }: { head: PersonHead; mayCorrect: boolean }) {
  const t = useT()
  const { date } = useFormats()
  if (!head.intake) return null
  const { registeredOn, referralReference, cpimsReference, concerns } = head.intake
  const { protectionStatus, separationCause, careArrangement } = head.intake
  return (
    <Panel
      title={t('intake.registration')}
      aside={
        mayCorrect ? (
          <ButtonLink href={`/people/${head.id}/referral`} size="small" icon="pencil">
            {t('intake.correct')}
          </ButtonLink>
        ) : null
      }
    >
      <FactList
        items={[
          { term: t('intake.registeredOn'), value: date(registeredOn) },
          { term: t('intake.referralReference'), value: referralReference ?? t('intake.notKnown'), mono: true },
          { term: t('intake.cpimsReference'), value: cpimsReference ?? t('intake.notKnown'), mono: true },
          {
            term: t('intake.protectionStatus'),
            value: protectionStatus ? t(`cpims.protectionStatus.${protectionStatus}`) : t('intake.notKnown'),
            note: <CpimsCode code={protectionStatus} />,
          },
          {
            term: t('intake.separationCause'),
            value: separationCause ? t(`cpims.separationCause.${separationCause}`) : t('intake.notKnown'),
            note: <CpimsCode code={separationCause} />,
          },
          {
            term: t('intake.careArrangement'),
            value: careArrangement ? t(`cpims.careArrangement.${careArrangement}`) : t('intake.notKnown'),
            note: <CpimsCode code={careArrangement} />,
          },
        ]}
      />
      {concerns ? (
        <p>
          <strong>{t('intake.concerns')}</strong> {concerns}
        </p>
      ) : null}
    </Panel>
  )
}

type InterviewsProps = { head: PersonHead; interviews: IntakeHistory['interviews']; mayRecord: boolean }

/** The interviews over time, the newest first. */
export function InterviewsPanel({ head, interviews, mayRecord }: InterviewsProps) {
  const t = useT()
  const { date } = useFormats()
  return (
    <Panel
      title={t('intake.interviews')}
      aside={
        mayRecord ? (
          <ButtonLink href={`/people/${head.id}/interview/new`} size="small" icon="plus">
            {t('intake.interviewTitle')}
          </ButtonLink>
        ) : null
      }
    >
      {interviews.length === 0 ? (
        <p className="muted">{t('intake.noInterview')}</p>
      ) : (
        <JournalList
          items={interviews.map(({ id, heldOn, needs, vulnerabilities, account }) => ({
            key: id,
            at: date(heldOn),
            dateTime: heldOn,
            text: (
              <>
                {needs.length === 0 ? t('intake.noNeeds') : null}
                {needs.map(({ kind, answer, note }) => (
                  <div key={kind}>
                    <Tag tone={answer === 'urgent' ? 'late' : 'plain'}>
                      {t('intake.needLine', { need: t(`need.${kind}`), answer: t(`needAnswer.${answer}`) })}
                    </Tag>{' '}
                    {note}
                  </div>
                ))}
                {vulnerabilities.length > 0 ? (
                  <div className="small">
                    {t('intake.vulnerabilityLine', {
                      list: vulnerabilities.map((code) => t(`vulnerability.${code}`)).join(', '),
                    })}
                  </div>
                ) : null}
                {account ? <div className="small muted">{account}</div> : null}
              </>
            ),
          }))}
        />
      )}
    </Panel>
  )
}

/** Each time the case ended, and was opened again. */
export function EndingsPanel({ endings }: Pick<IntakeHistory, 'endings'>) {
  const t = useT()
  const { date } = useFormats()
  if (endings.length === 0) return null
  return (
    <Panel title={t('intake.endings')}>
      <FactList
        items={endings.flatMap(({ reason, endedOn, note, reopening }) => [
          ...(reopening
            ? [{ term: t('intake.reopenedTerm', { on: date(reopening.on) }), value: reopening.reason }]
            : []),
          {
            term: t('intake.endedTerm', { on: date(endedOn) }),
            value: t(`closingReason.${reason}`),
            note,
          },
        ])}
      />
    </Panel>
  )
}
