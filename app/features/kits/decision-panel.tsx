import { linesAboveCeiling } from '~/domain/kits/lines-above-ceiling'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import type { FormAnswer } from '~/server/answer-form.server'
import { ButtonLink } from '~/ui/button'
import { Code } from '~/ui/code'
import { Icon } from '~/ui/icon'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { DecisionForm } from './decision-form'
import type { KitForDecision } from './kit-for-decision.server'

/** The amount, the code of the content, who asked and why, and the decision or why it is somebody else's. */
export function DecisionPanel({ decision, answer }: { decision: KitForDecision; answer: FormAnswer | undefined }) {
  const t = useT()
  const { francs, moment } = useFormats()
  const { kit, anyRefusal, approvalRefusal, deciders } = decision
  const sentence = anyRefusal && t(refusalKey(anyRefusal, deciders), { names: deciders })
  const approvalBlocked = approvalRefusal && t(refusalKey(approvalRefusal, deciders), { names: deciders })
  return (
    <Panel title={t('kits.decision.yours')}>
      <Stack>
        <p className="big">{francs(kit.total)}</p>
        <Note
          icon="hash"
          title={
            <>
              {t('kits.decision.content', { version: kit.version })} <Code>{kit.code}</Code>
            </>
          }
        >
          <p>{t('kits.decision.seals')}</p>
        </Note>
        <p className="small">
          <Icon name="edit" /> {t('kits.decision.askedBy', { name: kit.requestedByName, at: moment(kit.requestedAt) })}
        </p>
        <p className="small muted">{t('kits.quoted', { words: kit.reason })}</p>
        {sentence && !answer?.refusal ? <Note tone="late">{sentence}</Note> : null}
        {anyRefusal ? (
          <>
            {answer?.refusal ? (
              <Note tone="late" live="alert" title={t('form.refusedTitle')}>
                <p>{t(`refused.${answer.refusal.reason}` as MessageKey, answer.refusal.values)}</p>
              </Note>
            ) : null}
            <ButtonLink href={`/kits/${kit.id}`} wide>
              {t('kits.decision.toKit')}
            </ButtonLink>
          </>
        ) : (
          <DecisionForm
            kit={kit}
            answer={answer}
            reasonNeeded={linesAboveCeiling(kit.lines).length > 0}
            approvalBlocked={approvalBlocked}
          />
        )}
      </Stack>
    </Panel>
  )
}

function refusalKey(refusal: string, deciders: string) {
  const named = ['own-request', 'declared-link', 'above-your-ceiling'].includes(refusal)
  return `refused.${refusal}${named && deciders === '' ? '-alone' : ''}` as MessageKey
}
