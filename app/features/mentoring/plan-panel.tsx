import { useT } from '~/i18n/language'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import type { BusinessPage } from './business-page.server'
import { PlanStanding, PlanText } from './plan-standing'

type Props = { business: BusinessPage; mayWrite: boolean; mayDecide: boolean }

/** The newest version of the plan, whom it waits for, and what can be done about it. */
export function PlanPanel({ business: { id, plans, deciders }, mayWrite, mayDecide }: Props) {
  const t = useT()
  const [plan] = plans
  const waiting = plan?.decision === null
  return (
    <Panel title={t('business.plan.title')} aside={<PlanStanding plan={plan ?? null} />}>
      {plan ? <PlanText plan={plan} /> : null}
      {waiting && !mayDecide && deciders.length > 0 ? (
        <Note icon="clock">{t('business.plan.waitingFor', { names: deciders.join(', ') })}</Note>
      ) : null}
      <ButtonRow>
        {waiting && mayDecide ? (
          <ButtonLink href={`/businesses/${id}/plan/decision`} tone="go">
            {t('business.plan.decide')}
          </ButtonLink>
        ) : null}
        {mayWrite ? (
          <ButtonLink href={`/businesses/${id}/plan/new`} icon="edit">
            {plan ? t('business.plan.rewrite') : t('business.plan.write')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </Panel>
  )
}
