import { useFormats, useT } from '~/i18n/language'
import { Icon } from '~/ui/icon'
import { Stack } from '~/ui/page'
import type { KitForDecision } from './kit-for-decision.server'

type Props = {
  decision: Pick<
    KitForDecision,
    'needed' | 'given' | 'committeeApproved' | 'recordedSitting' | 'deciders' | 'approvalRefusal'
  >
}

/** How many approve, who has, and who still can. */
export function DecisionSteps({ decision: { needed, given, committeeApproved, recordedSitting, deciders } }: Props) {
  const t = useT()
  const { moment } = useFormats()
  if (!needed || (needed.approvals === 1 && !needed.needsCommittee)) return null
  return (
    <Stack gap="small">
      <p className="small strong">{t('decisions.steps.needed', { count: needed.approvals })}</p>
      {needed.needsCommittee ? (
        <p className="small">
          <Icon name={committeeApproved ? 'check' : 'clock'} />{' '}
          {t(committeeApproved ? 'decisions.steps.committeeDone' : 'decisions.steps.committeeWaits')}
        </p>
      ) : null}
      {recordedSitting ? <p className="small">{t('decisions.steps.ownSitting')}</p> : null}
      {given.map(({ id, byName, onBehalfOfName, at }) => (
        <p key={id} className="small">
          <Icon name="check" />{' '}
          {onBehalfOfName === null
            ? t('decisions.steps.given', { name: byName, at: moment(at) })
            : t('decisions.steps.givenFor', { name: byName, absent: onBehalfOfName, at: moment(at) })}
        </p>
      ))}
      <p className="small">
        <Icon name="clock" />{' '}
        {deciders === '' ? t('decisions.steps.waitsNobody') : t('decisions.steps.waits', { names: deciders })}
      </p>
    </Stack>
  )
}
