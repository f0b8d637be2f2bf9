import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import type { PlanOfHousehold } from './plan-of-household.server'

/** What is done most on a household's page: the next contact for an officer, a waiver for a lead. */
export function HouseholdActions({ plan, householdId }: { plan: PlanOfHousehold; householdId: string }) {
  const t = useT()
  if (plan.revision === 0) return null
  return (
    <>
      <ButtonLink href={`/households/${householdId}/summary`} icon="print">
        {t('print.summary')}
      </ButtonLink>
      {plan.waivable ? (
        <ButtonLink href={`/caseloads/reassign?household=${householdId}`} icon="swap">
          {t('caseloads.handOver')}
        </ButtonLink>
      ) : null}
      {plan.waivable ? (
        <ButtonLink href={`/households/${householdId}/waivers/new`} icon="shield">
          {t('waiver.title')}
        </ButtonLink>
      ) : null}
      {plan.editable ? (
        <ButtonLink href={`/households/${householdId}/plan/new`} icon="edit">
          {t('plan.revise')}
        </ButtonLink>
      ) : null}
      {plan.editable ? (
        <ButtonLink href={`/households/${householdId}/contacts/new`} tone="go" icon="plus">
          {t('plan.recordContact')}
        </ButtonLink>
      ) : null}
    </>
  )
}
