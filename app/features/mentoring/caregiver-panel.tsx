import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { FactList } from '~/ui/facts'
import { Panel } from '~/ui/panel'
import type { CaregiverBusiness } from './household-businesses.server'
import { PlanStanding } from './plan-standing'
import { TrainingLines } from './training-lines'

/** One caregiver: the business and how it stands, and the trainings attended. */
export function CaregiverPanel({ caregiver }: { caregiver: CaregiverBusiness }) {
  const t = useT()
  const { name, business, trainings } = caregiver
  return (
    <Panel
      title={name}
      aside={
        business ? (
          <ButtonLink href={`/businesses/${business.id}`} size="small">
            {t('business.household.open')}
          </ButtonLink>
        ) : null
      }
    >
      {business ? <Standing business={business} /> : <p className="muted">{t('business.household.none')}</p>}
      <h3>{t('business.household.trainings')}</h3>
      <TrainingLines trainings={trainings} />
    </Panel>
  )
}

function Standing({ business }: { business: NonNullable<CaregiverBusiness['business']> }) {
  const t = useT()
  const { date } = useFormats()
  const { idea, mentor, plan, lastState, lastVisitOn, nextVisitOn } = business
  return (
    <FactList
      items={[
        { term: t('business.household.idea'), value: idea },
        { term: t('business.household.mentor'), value: mentor },
        { term: t('business.household.plan'), value: <PlanStanding plan={plan} /> },
        {
          term: t('business.household.last'),
          value: lastState ? t(`business.state.${lastState}`) : t('business.page.notVisited'),
          ...(lastVisitOn ? { note: date(lastVisitOn) } : {}),
        },
        { term: t('business.household.next'), value: nextVisitOn ? date(nextVisitOn) : t('business.none') },
      ]}
    />
  )
}
