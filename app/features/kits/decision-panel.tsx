import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { ButtonLink } from '~/ui/button'
import { Code } from '~/ui/code'
import { Icon } from '~/ui/icon'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { DecisionForm, type DecisionFormProps } from './decision-form'
import { DecisionSteps } from './decision-steps'

type Props = Omit<DecisionFormProps, 'approvalBlocked'>

/** The amount, the code of the content, who asked and why, and the decision or why it is somebody else's. */
export function DecisionPanel({ decision, answer, ...more }: Props) {
  const t = useT()
  const { francs, moment, date } = useFormats()
  const { kit, anyRefusal, approvalRefusal, deciders, inPlaceOf } = decision
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
        <DecisionSteps decision={decision} />
        {decision.callsCommittee ? (
          <ButtonLink href={`/committees/new?kit=${kit.id}`} wide>
            {t('decisions.committee.call')}
          </ButtonLink>
        ) : null}
        {inPlaceOf && approvalRefusal === null ? (
          <Note icon="swap">{t('decisions.inPlaceOf', { name: inPlaceOf.name, until: date(inPlaceOf.until) })}</Note>
        ) : null}
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
          <DecisionForm decision={decision} answer={answer} approvalBlocked={approvalBlocked} {...more} />
        )}
      </Stack>
    </Panel>
  )
}

const naming = ['own-request', 'declared-link', 'above-your-ceiling', 'own-approval-already', 'committee-first']

function refusalKey(refusal: string, deciders: string) {
  return `refused.${refusal}${naming.includes(refusal) && deciders === '' ? '-alone' : ''}` as MessageKey
}
