import type { ReactNode } from 'react'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { Code } from '~/ui/code'
import { Columns, Stack } from '~/ui/page'
import { FactList } from '~/ui/facts'
import { Panel } from '~/ui/panel'
import { Child } from './contact-table'
import type { PreVisitCard as Card } from './pre-visit.server'
import { useTaskWords } from './task-words'

/** What somebody reads before going in: what was found, what was promised, who is home, how to reach them safely. */
export function PreVisitCard({ card }: { card: Card }) {
  const t = useT()
  return (
    <Panel
      title={
        <>
          {card.name} <Code>{card.caseNumber}</Code>
        </>
      }
      aside={<span className="small">{[card.village, card.commune].filter(Boolean).join(', ')}</span>}
    >
      <Columns count={2}>
        <Part title={t('preVisit.since')}>
          <Since card={card} />
        </Part>
        <Part title={t('preVisit.promised')}>
          <Promised card={card} />
        </Part>
        <Part title={t('preVisit.children')}>
          <Children card={card} />
        </Part>
        <Part title={t('preVisit.safe')}>
          <SafeContact card={card} />
        </Part>
      </Columns>
    </Panel>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="small">
      <h3>{title}</h3>
      {children}
    </Stack>
  )
}

function Since({ card: { lastContact, lastVisit, lastInterview, children } }: { card: Card }) {
  const t = useT()
  const { date } = useFormats()
  const nameOf = (personId: string) => children.find(({ id }) => id === personId)?.name ?? ''
  return (
    <>
      {lastContact ? (
        <>
          <p className="strong">
            {t('preVisit.contact', { on: date(lastContact.heldOn), how: t(`contact.how.${lastContact.how}`) })}
          </p>
          {lastContact.children.map((child) => (
            <p key={child.personId}>
              <Child child={{ ...child, name: nameOf(child.personId) }} how={lastContact.how} />
            </p>
          ))}
          {lastContact.actionTaken ? <p>{t('preVisit.action', { action: lastContact.actionTaken })}</p> : null}
        </>
      ) : (
        <p className="muted">{t('preVisit.noContact')}</p>
      )}
      {lastVisit ? (
        <p>
          {lastVisit.state
            ? t('preVisit.visit', { on: date(lastVisit.visitedOn), state: t(`business.state.${lastVisit.state}`) })
            : t('preVisit.visitNobody', { on: date(lastVisit.visitedOn) })}
        </p>
      ) : null}
      {lastInterview ? <p>{t('preVisit.interview', { on: date(lastInterview.on) })}</p> : null}
    </>
  )
}

function Promised({ card: { promised, next, lastVisit, lastContact } }: { card: Card }) {
  const t = useT()
  const { date } = useFormats()
  const words = useTaskWords()
  const lines = [
    lastContact?.furtherVisitOn ? t('preVisit.furtherVisit', { on: date(lastContact.furtherVisitOn) }) : null,
    lastVisit?.nextVisitOn ? t('preVisit.nextVisit', { on: date(lastVisit.nextVisitOn) }) : null,
    lastVisit?.advice ? t('preVisit.advice', { advice: lastVisit.advice }) : null,
    ...promised.filter(({ about }) => about.kind !== 'furtherVisit').map(({ about, text }) => words.title(about, text)),
  ].filter((line) => line !== null)
  const steps = next.map(({ id, code, ownLabel, plannedOn, late }) => ({
    id,
    late,
    words: t(late ? 'preVisit.stepLate' : 'preVisit.step', {
      step: ownLabel ?? t(`milestone.${code}` as MessageKey),
      on: date(plannedOn),
    }),
  }))
  if (lines.length + steps.length === 0) return <p className="muted">{t('preVisit.nothing')}</p>
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {steps.map((step) => (
        <p key={step.id} className={step.late ? 'late-text' : undefined}>
          {step.words}
        </p>
      ))}
    </>
  )
}

function Children({ card: { children } }: { card: Card }) {
  const t = useT()
  const { date } = useFormats()
  if (children.length === 0) return <p className="muted">{t('preVisit.noChild')}</p>
  return children.map(({ id, name, answer }) => {
    if (!answer) return <p key={id}>{t('preVisit.unknown', { name })}</p>
    const on = date(answer.seenOn)
    if (answer.state === 'here') return <p key={id}>{t('preVisit.here', { name, on })}</p>
    return (
      <p key={id} className="late-text">
        {t('preVisit.away', { name, on, why: t(`absence.${answer.why ?? 'notKnown'}`) })}
      </p>
    )
  })
}

function SafeContact({ card: { contact } }: { card: Card }) {
  const t = useT()
  const notAsked = t('preVisit.notAsked')
  return (
    <FactList
      items={[
        { term: t('preVisit.by'), value: contact.by ? t(`contactBy.${contact.by}`) : notAsked },
        { term: t('preVisit.say'), value: contact.say ? t(`contactSay.${contact.say}`) : notAsked },
        ...(contact.when ? [{ term: t('preVisit.when'), value: t(`contactTime.${contact.when}`) }] : []),
        ...(contact.phone ? [{ term: t('preVisit.phone'), value: contact.phone, mono: true }] : []),
        ...(contact.note ? [{ term: t('preVisit.note'), value: contact.note }] : []),
      ]}
    />
  )
}
