import { useFormats, useT } from '~/i18n/language'
import { FactList } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import type { OwnWorry } from './own-worries.server'

/** What whoever raised it gets back: code, deadline, state, and honestly whether anybody can read it. */
export function WorryReceipt({ worry }: { worry: OwnWorry }) {
  const t = useT()
  const { moment } = useFormats()
  return (
    <>
      <ReceiptNotes worry={worry} />
      <Panel>
        <FactList
          items={[
            { term: t('concerns.receipt.code'), value: <strong>{worry.code}</strong>, mono: true },
            { term: t('concerns.receipt.state'), value: t(`concerns.state.${worry.state}`) },
            { term: t('concerns.receipt.raised'), value: moment(worry.raisedAt) },
            { term: t('concerns.receipt.deadline'), value: moment(worry.answerBy) },
            { term: t('concerns.receipt.kind'), value: t(`concerns.kind.${worry.kind}`) },
            ...(worry.child
              ? [{ term: t('concerns.receipt.child'), value: worry.child.firstName, note: worry.child.code }]
              : []),
          ]}
        />
      </Panel>
    </>
  )
}

function ReceiptNotes({ worry }: { worry: OwnWorry }) {
  const t = useT()
  const open = worry.state !== 'closed'
  return (
    <>
      {open && worry.nobodyReads ? (
        <Note tone="late" title={t('concerns.receipt.nobody')}>
          {t('concerns.receipt.nobodyText')}
        </Note>
      ) : null}
      {open && worry.inDanger ? <Note tone="late">{t('concerns.receipt.danger')}</Note> : null}
      {worry.late && !worry.nobodyReads ? <Note tone="late">{t('concerns.receipt.late')}</Note> : null}
    </>
  )
}

/** What was told, first and later. */
export function WorryTold({ worry }: { worry: OwnWorry }) {
  const t = useT()
  const { moment } = useFormats()
  const lines = [worry.aboutWords, worry.words].flatMap((words) => words ?? [])
  return (
    <Panel title={t('concerns.receipt.told')}>
      {lines.length + worry.additions.length === 0 ? (
        <p className="muted">{t('concerns.receipt.toldNothing')}</p>
      ) : null}
      {lines.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {worry.additions.map(({ id, words, at }) => (
        <div key={id}>
          <p>{words}</p>
          <p className="small muted">{t('concerns.receipt.addedAt', { at: moment(at) })}</p>
        </div>
      ))}
    </Panel>
  )
}
