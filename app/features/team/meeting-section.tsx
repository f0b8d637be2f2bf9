import type { ReactNode } from 'react'
import type { ExceptionKind } from '~/domain/team/exceptions'
import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Count } from '~/ui/count'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import { TodoList } from '~/ui/todo-list'
import { exceptionHref, exceptionIcons, exceptionSentence } from './exception-words'
import type { MeetingLine } from './meeting-page.server'

type Props = {
  kind: ExceptionKind
  lines: readonly MeetingLine[]
  more: number
  openKey: string | null
  /** The kind whose lines are all shown, kept in the addresses. */
  all: ExceptionKind | null
  /** The form of the line that is open. */
  decide: (line: MeetingLine) => ReactNode
}

/** The exceptions of one kind, the worst first, each with its decision or the way to it. */
export function MeetingSection({ kind, lines, more, openKey, all, decide }: Props) {
  const t = useT()
  const formats = useFormats()
  return (
    <Panel
      id={kind}
      title={
        <>
          {t(`team.exception.${kind}`)} <Count tone="late">{lines.length + more}</Count>
        </>
      }
      foot={
        more > 0 ? (
          <>
            {t('team.moreLines', { count: more })} <a href={`/meeting?all=${kind}#${kind}`}>{t('team.seeAll')}</a>
          </>
        ) : null
      }
      flush
    >
      <TodoList
        items={lines.map((line) => ({
          key: line.key,
          icon: exceptionIcons[kind],
          title: `${line.named?.name ?? ''} · ${line.named?.caseNumber ?? ''}`,
          href: exceptionHref(line),
          detail: (
            <>
              <p>
                {exceptionSentence(line, t, formats)} {line.named?.officerName} · {line.named?.placeName}
              </p>
              {line.before ? <Before line={line} /> : null}
              {line.decision ? <Decided decision={line.decision} /> : null}
              {line.key === openKey ? <div id="open">{decide(line)}</div> : null}
            </>
          ),
          when:
            line.decision !== null ? (
              <Tag tone="accent" icon="flag">
                {t(`team.decided.${line.decision.outcome}`)}
              </Tag>
            ) : line.key === openKey ? null : (
              <ButtonLink size="small" href={`/meeting?line=${line.key}${all === null ? '' : `&all=${all}`}#open`}>
                {t('team.decide')}
              </ButtonLink>
            ),
        }))}
      />
    </Panel>
  )
}

/** What the last meeting decided about the same line. */
function Before({ line: { before } }: { line: MeetingLine }) {
  const t = useT()
  if (!before) return null
  return (
    <p className={before.state === 'overdue' ? 'late-text' : 'muted'}>
      {t('team.lastTime', { state: t(`team.state.${before.state}`), text: before.reason })}
    </p>
  )
}

/** What was decided today: in which words, for whom and until when, and where the task is taken back or corrected. */
function Decided({ decision: { reason, assigneeName, dueOn, state } }: { decision: Decision }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <>
      <p>{t('team.decidedToday', { text: reason })}</p>
      {assigneeName !== null && dueOn !== null ? (
        <p className="muted">
          {t('team.decidedFor', { name: assigneeName, on: date(dueOn), state: t(`team.state.${state}`) })}{' '}
          <a href="/tasks?view=given">{t('team.correctTask')}</a>
        </p>
      ) : null}
    </>
  )
}

type Decision = NonNullable<MeetingLine['decision']>
