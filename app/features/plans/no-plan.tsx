import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'

/** A household without a plan says what to do first. */
export function NoPlan({ householdId, editable }: { householdId: string; editable: boolean }) {
  const t = useT()
  return (
    <Empty
      icon="calendar"
      title={t('plan.none')}
      action={
        editable ? (
          <ButtonLink href={`/households/${householdId}/plan/new`} tone="go" icon="plus">
            {t('plan.make')}
          </ButtonLink>
        ) : null
      }
    >
      {t('plan.noneText')}
    </Empty>
  )
}
