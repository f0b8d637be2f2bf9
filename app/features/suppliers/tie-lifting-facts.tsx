import { useFormats, useT } from '~/i18n/language'
import { FactList } from '~/ui/facts'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { tieLiftingPage } from './tie-liftings.server'

type Lifting = NonNullable<Awaited<ReturnType<typeof tieLiftingPage>>>

/** Whose tie it is, what was declared and why it should hold no longer; who answered, or who can. */
export function TieLiftingFacts({ lifting }: { lifting: Lifting }) {
  const t = useT()
  const { moment } = useFormats()
  const { about, tie, decision, refusal, others } = lifting
  return (
    <Panel title={t('suppliers.liftAsked')}>
      <Stack>
        <FactList
          items={[
            {
              term: t(about.kind === 'supplier' ? 'suppliers.one' : 'kits.list.household'),
              value: about.href === null ? about.name : <a href={about.href}>{about.name}</a>,
            },
            { term: t('suppliers.liftWho'), value: lifting.who },
            ...(tie ? [{ term: t('suppliers.liftTie'), value: tie.reason, note: moment(tie.declaredAt) }] : []),
            { term: t('suppliers.liftReason'), value: lifting.reason, note: moment(lifting.askedAt) },
          ]}
        />
        {decision ? (
          <Note
            icon={decision.outcome === 'confirmed' ? 'check' : 'info'}
            title={t(`suppliers.liftAnswered.${decision.outcome}`, { name: decision.by, at: moment(decision.at) })}
          >
            <p>{decision.reason}</p>
          </Note>
        ) : null}
        {decision === null && refusal !== null ? (
          <Note icon="clock">{t(`refused.${refusal}`, { names: others })}</Note>
        ) : null}
      </Stack>
    </Panel>
  )
}
