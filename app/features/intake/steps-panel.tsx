import type { IntakeStep } from '~/domain/intake/intake-steps'
import { refusesTracing } from '~/domain/intake/tracing-consent'
import { useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'
import type { PersonHead } from './person-file.server'

/** The way home, step by step, with what is missing next. */
export function StepsPanel({ head, links }: { head: PersonHead; links: boolean }) {
  const t = useT()
  const steps = head.steps ?? []
  const next = steps.find(({ state }) => state === 'next')
  const icons = { done: 'check', next: 'right', later: 'clock' } as const
  return (
    <Panel
      flush
      title={t('intake.steps')}
      aside={
        <span className="muted small">
          {t('intake.stepsDone', { done: steps.filter(({ state }) => state === 'done').length, total: steps.length })}
        </span>
      }
    >
      <TodoList
        items={steps.map(({ code, state }) => ({
          key: code,
          icon: icons[state],
          title: t(`intakeStep.${code}`),
          href: links && state !== 'done' ? hrefOf(head, code) : undefined,
          detail: code === next?.code ? t(`intakeStep.next.${code}`) : undefined,
          when: t(`intakeStep.state.${state}`),
        }))}
      />
    </Panel>
  )
}

/** Where a step is recorded; what is about a family waits until there is one. */
function hrefOf({ id, leadingFamily, tracingConsent }: PersonHead, code: IntakeStep['code']) {
  const family = leadingFamily === null ? undefined : `/people/${id}/families/${leadingFamily}`
  switch (code) {
    case 'registration':
      return `/people/${id}/referral`
    case 'interview':
      return `/people/${id}/interview/new`
    case 'services':
      return `/people/${id}/services/new`
    case 'tracing':
      return tracingConsent && !refusesTracing(tracingConsent)
        ? `/people/${id}/tracing/new`
        : `/people/${id}/tracing-consent/new`
    case 'family':
      return `/people/${id}/families/new`
    case 'adultVerified':
      return family && `${family}/verification/new?asked=adult`
    case 'childVerified':
      return family && `${family}/verification/new?asked=child`
    case 'bestInterests':
      return family && `${family}/best-interests/new`
    case 'reunification':
      return `/people/${id}/reunification/new`
  }
}
