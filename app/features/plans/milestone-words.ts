import type { CivilDate } from '~/domain/dates'
import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import type { PlannedMilestone, PlanPerson } from './plan-of-household.server'

type Named = Pick<PlannedMilestone, 'code' | 'ownLabel'>

/** How milestones and their dates are said on every screen of the plan. */
export function useMilestoneWords() {
  const t = useT()
  const { date, day } = useFormats()
  return {
    label: ({ code, ownLabel }: Named) => ownLabel ?? t(`milestone.${code}` as MessageKey),
    short: ({ code, ownLabel }: Named) => ownLabel ?? t(`milestone.short.${code}` as MessageKey),
    /** 09/03, with the year where it is not this one, or how late it is. */
    shortWhen: ({ completedOn, plannedOn, daysLate }: PlannedMilestone, today: CivilDate) =>
      daysLate > 0 ? t('plan.daysLate', { count: daysLate }) : day(completedOn ?? plannedOn, today),
    when: ({ completedOn, plannedOn, daysLate }: PlannedMilestone) =>
      daysLate > 0 ? t('plan.daysLate', { count: daysLate }) : date(completedOn ?? plannedOn),
    ofWhom: ({ personId }: Pick<PlannedMilestone, 'personId'>, people: readonly PlanPerson[]) =>
      people.find(({ id }) => id === personId)?.givenName ?? t('plan.wholeHousehold'),
  }
}
