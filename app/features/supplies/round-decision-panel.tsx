import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import type { FormAnswer } from '~/server/answer-form.server'
import { ButtonLink } from '~/ui/button'
import { Code } from '~/ui/code'
import { Note } from '~/ui/note'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { RoundDecisionForm } from './round-decision-form'
import type { RoundForDecision } from './round-for-decision.server'

type Props = {
  decision: RoundForDecision
  answer: FormAnswer | undefined
}

/** The amount, the code of the content, and the decision or why it is somebody else's. */
export function RoundDecisionPanel({ decision, answer }: Props) {
  const t = useT()
  const { francs } = useFormats()
  const { page, anyRefusal, approvalRefusal, deciders, ceiling, waits } = decision
  const sentence = (refusal: string | null) => refusal && t(keyOf(refusal, deciders), { names: deciders })
  return (
    <Panel title={t('kits.decision.yours')}>
      <Stack>
        <p className="big">{francs(page.total)}</p>
        <Note icon="hash" title={<Code>{page.code}</Code>}>
          <p>{t('supplies.seals')}</p>
        </Note>
        <p className="small muted">
          {ceiling === null ? t('supplies.noCeilingSet') : t('supplies.ceilingIs', { ceiling: francs(ceiling) })}
        </p>
        {!waits ? (
          <>
            <Note>{t('supplies.notWaiting')}</Note>
            <ButtonLink href={`/supply-rounds/${page.id}`} wide>
              {t('supplies.toRound')}
            </ButtonLink>
          </>
        ) : anyRefusal ? (
          <Note tone="late">{sentence(anyRefusal)}</Note>
        ) : (
          <RoundDecisionForm decision={decision} answer={answer} approvalBlocked={sentence(approvalRefusal)} />
        )}
      </Stack>
    </Panel>
  )
}

function keyOf(refusal: string, deciders: string) {
  const named = ['own-request', 'declared-link', 'above-your-ceiling'].includes(refusal)
  return `refused.${refusal}${named && deciders === '' ? '-alone' : ''}` as MessageKey
}
