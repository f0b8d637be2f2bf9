import { useFormats, useT } from '~/i18n/language'
import { Tag } from '~/ui/tag'
import type { PlanVersion } from './plan-versions.server'

/** Where a business plan stands: not written, waiting, or how it was decided. */
export function PlanStanding({ plan }: { plan: Pick<PlanVersion, 'decision'> | null }) {
  const t = useT()
  if (plan === null) return <span className="muted">{t('business.plan.none')}</span>
  if (plan.decision === null) return <Tag tone="accent">{t('business.plan.waiting')}</Tag>
  const { outcome } = plan.decision
  return (
    <Tag tone={outcome === 'approved' ? 'plain' : 'late'} icon={outcome === 'approved' ? 'check' : 'swap'}>
      {t(`business.plan.${outcome}`)}
    </Tag>
  )
}

/** What a version of the plan says, to be read before it is decided or rewritten. */
export function PlanText({ plan }: { plan: PlanVersion }) {
  const t = useT()
  const { francs } = useFormats()
  const amount = (value: number | null) => (value === null ? t('business.visits.notTold') : francs(value))
  const { expectedTakings: takings, expectedCosts: costs } = plan
  const lines = [
    { term: t('business.plan.activity'), value: plan.activity },
    { term: t('business.plan.market'), value: plan.market },
    { term: t('business.plan.takings'), value: amount(takings) },
    { term: t('business.plan.costs'), value: amount(costs) },
    ...(takings === null || costs === null ? [] : [{ term: t('business.plan.rest'), value: francs(takings - costs) }]),
    ...(plan.decision?.reason ? [{ term: t('business.plan.reason'), value: plan.decision.reason }] : []),
  ]
  return (
    <>
      <p className="small muted">{t('business.plan.version', { version: plan.version, name: plan.writtenBy })}</p>
      {lines.map(({ term, value }) => (
        <div key={term}>
          <p className="small muted">{term}</p>
          <p>{value}</p>
        </div>
      ))}
    </>
  )
}
