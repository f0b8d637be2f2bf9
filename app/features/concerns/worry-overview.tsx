import { useFormats, useT } from '~/i18n/language'
import { FactList } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import type { WorryPage } from './worry-page.server'

/** What is known of a worry, and what was told. */
export function WorryOverview({ worry }: { worry: WorryPage }) {
  const t = useT()
  const { moment, date } = useFormats()
  const notSaid = <span className="muted">{t('concerns.page.notSaid')}</span>
  return (
    <>
      {worry.inDanger && worry.state !== 'closed' ? <Note tone="late">{t('concerns.page.danger')}</Note> : null}
      {worry.late ? <Note tone="late">{t('concerns.page.lateNote')}</Note> : null}
      <Panel>
        <FactList
          items={[
            { term: t('concerns.page.kind'), value: t(`concerns.kind.${worry.kind}`) },
            { term: t('concerns.page.child'), value: <ChildLines worry={worry} /> },
            { term: t('concerns.page.since'), value: worry.since ? date(worry.since) : notSaid },
            { term: t('concerns.page.named'), value: worry.named ?? notSaid },
            { term: t('concerns.page.reporter'), value: worry.reporter },
            {
              term: t('concerns.page.contact'),
              value: worry.reporterContact ? t(`concerns.contact.${worry.reporterContact}`) : notSaid,
            },
            { term: t('concerns.page.raisedAt'), value: moment(worry.raisedAt) },
            { term: t('concerns.page.answerBy'), value: moment(worry.answerBy) },
            { term: t('concerns.page.state'), value: t(`concerns.state.${worry.state}`) },
            { term: t('concerns.page.assigned'), value: worry.assignedTo ?? t('concerns.list.nobody') },
          ]}
        />
      </Panel>
      <Told worry={worry} />
    </>
  )
}

function ChildLines({ worry: { child, childGone, aboutWords } }: { worry: WorryPage }) {
  const t = useT()
  if (childGone)
    return (
      <>
        <span className="block">
          {t('concerns.page.childLine', { name: childGone.firstName, code: childGone.code })}
        </span>
        <span className="block small muted">{t('concerns.page.childGone', { commune: childGone.commune ?? '' })}</span>
      </>
    )
  if (!child) return aboutWords ?? t('concerns.page.notSaid')
  return (
    <>
      <span className="block">{t('concerns.page.childLine', { name: child.firstName, code: child.code })}</span>
      <span className="block small muted">
        {t(`concerns.page.childBorn_${child.sex}`, { year: String(child.birthYear) })}
      </span>
      <span className="block small muted">
        {child.caseNumber === null
          ? t('concerns.page.childCentre')
          : t('concerns.page.childCase', { case: child.caseNumber, commune: child.commune ?? '' })}
      </span>
    </>
  )
}

function Told({ worry: { words, told } }: { worry: WorryPage }) {
  const t = useT()
  const { moment } = useFormats()
  return (
    <Panel title={t('concerns.page.told')}>
      {words ? <p>{words}</p> : null}
      {words === null && told.length === 0 ? <p className="muted">{t('concerns.page.noWords')}</p> : null}
      {told.map((addition) => (
        <div key={addition.id}>
          <p>{addition.words}</p>
          {addition.named ? <p className="small">{t('concerns.page.alsoNames', { name: addition.named })}</p> : null}
          <p className="small muted">{t('concerns.receipt.addedAt', { at: moment(addition.at) })}</p>
        </div>
      ))}
    </Panel>
  )
}
