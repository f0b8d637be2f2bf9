import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { deedOf } from './deed-of'
import type { MilestonePage } from './milestone-page.server'

/** What this person can do with the milestone: complete it here or by its deed, move it, or take a mistake back. */
export function MilestoneActions({ page }: { page: MilestonePage }) {
  const t = useT()
  const { milestone, householdId, evidence, editable } = page
  if (!editable) return null
  const here = `/milestones/${milestone.id}`
  if (milestone.completedOn !== null)
    return (
      <ButtonLink href={`${here}/completion/withdrawal`} tone="grave" icon="x">
        {t('milestonePage.withdraw')}
      </ButtonLink>
    )
  const deed = deedOf(milestone, householdId)
  return (
    <>
      <ButtonLink href={`${here}/planned-date`} icon="calendar">
        {t('milestonePage.move')}
      </ButtonLink>
      {evidence.length > 0 ? (
        <ButtonLink href={`${here}/completion`} tone="go" icon="check">
          {t('milestonePage.complete')}
        </ButtonLink>
      ) : null}
      {evidence.length === 0 && deed ? (
        <ButtonLink href={deed.href} tone="go" icon="right">
          {t(`deed.${deed.kind}`)}
        </ButtonLink>
      ) : null}
    </>
  )
}
